"""The files of a project to a course, with every fault where it stands."""

from curriculum.reading.project import Reading, read_course
