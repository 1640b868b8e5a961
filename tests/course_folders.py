"""Where the courses are that tests work with."""

from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
COURSES = Path(__file__).parent / "courses"


def course_folder(name: str) -> Path:
    """The folder of a course: ``minimal`` is the one that ``curriculum new course`` begins with,
    ``this`` the one of this repository."""
    if name == "this":
        return REPOSITORY
    if name == "minimal":
        return REPOSITORY / "scripts" / "curriculum" / "starter" / "course"
    return COURSES / name
