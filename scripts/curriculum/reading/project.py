"""The whole project folder to a course."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from curriculum.diagnostics import Diagnostic, Location, error, in_order
from curriculum.model import (
    FILES_OF_MODULE,
    Agenda,
    CheckItem,
    Checks,
    Course,
    CourseSettings,
    Glossary,
    Jurisdiction,
    Module,
    ModuleFile,
    Part,
    Sources,
    Thing,
    is_id,
)
from curriculum.reading import duplicates, folders, guides
from curriculum.reading.files import Files, printable
from curriculum.reading.folders import Listing
from curriculum.reading.loading import Loader
from curriculum.reading.mending import KINDS
from curriculum.reading.names import of_id
from curriculum.reading.nearest import nearest

ThingType = TypeVar("ThingType", bound=Thing)

MODULES = "modules"
_TOP = ("course.yml", "glossary.yml", "sources.yml", "agendas", "jurisdictions")
_PARTS = {key: (key.replace("_", "-"), model) for key, model in FILES_OF_MODULE.items()}
"""The lists of ``module.yml``, each with its folder and what is in its files."""

_IN_MODULE = ("module.yml", "checks.yml", *(folder for folder, _ in _PARTS.values()))


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the course, and everything that is wrong with its files."""

    course: Course | None
    """None if ``course.yml`` is too broken to make a course of it."""

    diagnostics: tuple[Diagnostic, ...]
    unreadable: frozenset[tuple[str, str]] = frozenset()
    """Kind and id of things that exist but could not be read, or are not listed: a reference to
    one of them is not at fault."""


def read_course(root: Path) -> Reading:
    """Read the course in a project folder, with every fault of every file.

    Faulty pieces are left out of the course; nothing is raised for what the files hold.
    """
    project = _Project(Loader(Files(root)))
    course = project.course()
    loader = project.loader
    found = in_order((*loader.diagnostics, *loader.files.diagnostics))
    return Reading(course, tuple(found), frozenset(loader.unreadable))


@dataclass(slots=True)
class _Project:
    loader: Loader
    _names: dict[str, str] = field(default_factory=dict)

    @property
    def files(self) -> Files:
        return self.loader.files

    def course(self) -> Course | None:
        if not self.files.is_folder(MODULES):
            self._fault(Location(MODULES), "missing-folder", 'there is no folder "modules" here')
            return None
        self._names, others = folders.known_names(
            self.files, MODULES, _TOP, self.loader.diagnostics
        )
        settings = self._settings()
        modules = self._modules(settings, others)
        agendas = self._of_course(Agenda, "agendas", settings)
        law = self._of_course(Jurisdiction, "jurisdictions", settings)
        glossary = self._optional(Glossary, "glossary.yml")
        sources = self._optional(Sources, "sources.yml")
        pages = guides.read_guides(self.loader)
        if settings is None:
            return None
        course = Course(
            settings=settings,
            modules=modules,
            agendas=agendas,
            jurisdictions=law,
            glossary=glossary.terms if glossary else (),
            sources=sources.sources if sources else (),
            guides=pages,
        )
        self.loader.diagnostics += duplicates.faults(course)
        return course

    def _settings(self) -> CourseSettings | None:
        path = self._path("course.yml")
        if "course.yml" in self._names:
            return self.loader.load(CourseSettings, path)
        hint = "every course has one; it names the aim, the objectives and the modules"
        self._fault(Location(path), "missing-file", "there is no file modules/course.yml", hint)
        return None

    def _optional(self, model: type[_ListFile], name: str) -> _ListFile | None:
        return self.loader.load(model, self._path(name)) if name in self._names else None

    def _path(self, name: str) -> str:
        return f"{MODULES}/{self._names.get(name, name)}"

    def _of_course(
        self, model: type[ThingType], key: str, settings: CourseSettings | None
    ) -> tuple[ThingType, ...]:
        """The things of a folder that the course lists under the key of the same name."""
        ids = None if settings is None else self._places(settings, key, getattr(settings, key))
        return self._listed(model, self._path(key), Listing(key, self._path("course.yml"), ids))

    def _modules(self, settings: CourseSettings | None, others: list[str]) -> tuple[Module, ...]:
        there = [name for name in others if self.files.is_folder(f"{MODULES}/{name}")]
        for name in others:
            path = f"{MODULES}/{name}"
            if name not in there:
                self.loader.diagnostics.append(folders.out_of_place(self.files, path, _TOP))
            else:
                self._check_folder_name(name, path)
        there = [name for name in there if printable(name) == name]
        names = there if settings is None else self._listed_modules(settings, there)
        read = [self._module(name) for name in names]
        return tuple(module for module in read if module is not None)

    def _check_folder_name(self, name: str, path: str) -> None:
        place = Location(printable(path))
        if len(name) == 2 and name.isalpha():
            message = f'a folder cannot be called "{name}": it would be taken for a language'
            self._fault(place, "two-letter-name", message, "give it a longer name")
        elif not is_id(name):
            message, hint = of_id(printable(name))
            message = message.replace("cannot be an id", "cannot be the name of a folder")
            self._fault(place, "wrong-name", message, hint.replace("write", "rename it to"))

    def _listed_modules(self, settings: CourseSettings, there: list[str]) -> list[str]:
        """Folders in the order of the course, with those reported that are missing or too many."""
        places = self._places(settings, "modules", settings.modules)
        spare = [name for name in there if name not in places]
        names = []
        for name, place in places.items():
            meant = name if name in there else nearest(name, spare, at_least=75)
            if meant is not None:
                names.append(meant)
            if meant == name:
                continue
            self.loader.unreadable.add(("module", name))
            message = f'"{name}" is listed, but there is no folder modules/{name}'
            hint = "make the folder, or take it off the list"
            if meant is not None:
                spare.remove(meant)
                hint = f'did you mean "{meant}"?'
            self._fault(place, "missing-folder", message, hint)
        for name in spare:
            message = 'this folder is not in the list "modules" of modules/course.yml'
            hint = f'add "- {name}" there, or delete the folder'
            self._fault(Location(printable(f"{MODULES}/{name}")), "unlisted-folder", message, hint)
            self._forget(self._module(name))
        return names

    def _module(self, name: str) -> Module | None:
        folder = f"{MODULES}/{name}"
        names, others = folders.known_names(self.files, folder, _IN_MODULE, self.loader.diagnostics)
        for other in others:
            path = f"{folder}/{other}"
            self.loader.diagnostics.append(folders.out_of_place(self.files, path, _IN_MODULE))
        path = f"{folder}/{names.get('module.yml', 'module.yml')}"
        file = None
        if "module.yml" in names:
            file = self.loader.load(ModuleFile, path, name)
        else:
            self.loader.unreadable.add(("module", name))
            message = f"there is no file {path}; it names the module's parts"
            self._fault(Location(path), "missing-file", message)
        parts = {
            key: self._listed(model, f"{folder}/{names.get(sub, sub)}", self._list(file, key, path))
            for key, (sub, model) in _PARTS.items()
        }
        checks = None
        if "checks.yml" in names:
            checks = self.loader.load(Checks, f"{folder}/{names['checks.yml']}")
        items: tuple[CheckItem, ...] = checks.items if checks else ()
        if file is None:
            self._forget_all((*(thing for some in parts.values() for thing in some), *items))
            return None
        return Module.model_validate({"file": file, **parts, "checks": items})

    def _list(self, file: ModuleFile | None, key: str, path: str) -> Listing:
        ids = None if file is None else self._places(file, key, getattr(file, key))
        return Listing(key, path, ids)

    def _listed(
        self, model: type[ThingType], folder: str, listing: Listing
    ) -> tuple[ThingType, ...]:
        """The things of a folder in the order of the list."""
        found = folders.listed_files(self.files, folder, listing, self.loader.diagnostics)
        kind = KINDS[model]
        self.loader.unreadable |= {(kind, name) for name in found.absent}
        for name, path in found.unlisted.items():
            self._forget_all(filter(None, [self.loader.load(model, path, name)]))
        read = [self.loader.load(model, path, name) for name, path in found.listed.items()]
        return tuple(thing for thing in read if thing is not None)

    def _places(self, part: Part, key: str, ids: Iterable[str]) -> dict[str, Location]:
        """Each id of a list with its place; one that stands twice is reported."""
        places: dict[str, Location] = {}
        for index, name in enumerate(ids):
            place = part.where(key, index)
            if name in places:
                message = f'"{name}" is in the list "{key}" twice'
                self._fault(place, "listed-twice", message, "delete one of the two")
            places.setdefault(name, place)
        return places

    def _forget(self, module: Module | None) -> None:
        if module is not None:
            self.loader.unreadable.add(("module", module.id))
            lists = (getattr(module, key) for key in (*_PARTS, "checks"))
            self._forget_all(thing for things in lists for thing in things)

    def _forget_all(self, things: Iterable[Thing]) -> None:
        """Keep the ids of things that were read but have no place in the course."""
        self.loader.unreadable |= {(KINDS[type(thing)], thing.id) for thing in things}

    def _fault(self, place: Location, code: str, message: str, hint: str = "") -> None:
        self.loader.diagnostics.append(error(place, code, message, hint))


_ListFile = TypeVar("_ListFile", Glossary, Sources)
