"""Pages do not depend on what other modules say, only on what they are called."""

from __future__ import annotations

from pathlib import Path

import pytest
from sites import changed, course, rendered

from curriculum.model import (
    Activity,
    Course,
    Module,
    Part,
    Section,
    Simulation,
    Thing,
    Untranslated,
)
from curriculum.model.shape import Shape
from curriculum.reading import read_course
from curriculum.rendering.outline import outline
from curriculum.rendering.page import LanguageSite, Page

REAL = Path(__file__).parent.parent.parent
NAMES = ("title", "stem")
OF_THE_COURSE = {"home", "course", "agenda", "coverage", "guide"}
OF_NO_MODULE = {"glossary", "sources", "law", "jurisdiction"}


def otherwise(thing: Part) -> Part:
    """A thing of a module, with every word changed except what it is called."""

    def swapped(text: str, shape: Shape) -> str:
        return text if "](" in text or "[" in text else text.swapcase()

    new = changed(thing, swapped)
    kept = {name: getattr(thing, name) for name in NAMES if hasattr(thing, name)}
    if isinstance(thing, Section | Activity | Simulation):
        kept["minutes"] = thing.minutes + 1
    return new.model_copy(update=kept)


def with_others_changed(given: Course, kept: Module) -> Course:
    modules = tuple(
        module if module is kept else module.model_copy(
            update={
                name: tuple(map(otherwise, value)) if isinstance(value, tuple) else otherwise(value)
                for name in type(module).model_fields
                for value in [getattr(module, name)]
            }
        )
        for module in given.modules
    )  # fmt: skip
    return given.model_copy(update={"modules": modules})


def pages_of(site: LanguageSite, module: Thing | Module) -> list[Page]:
    return [page for page in site.pages if page.src_uri.startswith(f"{module.id}/")]


def real_course() -> Course:
    read = read_course(REAL).course
    assert read is not None
    return read


@pytest.mark.parametrize("given", [course, real_course])
def test_pages_of_a_module_show_only_the_names_of_others(given: object) -> None:
    assert callable(given)
    whole = given()
    before = rendered(whole)
    for module in whole.modules[:4]:
        after = rendered(with_others_changed(whole, module))
        assert pages_of(after, module) == pages_of(before, module)
        for page in before.pages:
            if page.meta["kind"] in OF_NO_MODULE:
                assert page in after.pages
        others = [other for other in whole.modules if other is not module]
        assert all(pages_of(after, other) != pages_of(before, other) for other in others)


def in_other_prose(given: Course) -> Course:
    """The course with every prose of its modules changed, and nothing else."""

    def swapped(text: str, shape: Shape) -> str:
        return text.swapcase() if shape.passage == "prose" and "[" not in text else text

    modules = tuple(changed(module, swapped) for module in given.modules)
    return given.model_copy(update={"modules": modules})


@pytest.mark.parametrize("given", [course, real_course])
def test_pages_about_the_course_show_no_prose_of_modules(given: object) -> None:
    assert callable(given)
    whole = given()
    other = in_other_prose(whole)
    before, after = (
        {page.src_uri: page for page in rendered(each).pages if page.meta["kind"] in OF_THE_COURSE}
        for each in (whole, other)
    )
    assert len(before) > 4
    assert after == before
    for module, its in zip(whole.modules, other.modules, strict=True):
        assert its != module
        assert outline(its) == outline(module)


def test_an_outline_tells_all_else_apart() -> None:
    module = course().modules[0]
    section = module.sections[0]
    for update in (
        {"title": section.title + "!"},
        {"title": Untranslated(section.title)},
        {"minutes": section.minutes + 1},
        {"teaches": (*section.teaches, "another")},
        {"optional": not section.optional},
    ):
        sections = (section.model_copy(update=update), *module.sections[1:])
        assert outline(module.model_copy(update={"sections": sections})) != outline(module)
