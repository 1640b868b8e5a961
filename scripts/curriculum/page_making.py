"""From a checked course to its pages: cut to the edition -> render.

The stages before are in `pipeline`.
"""

from __future__ import annotations

from collections.abc import Collection

from curriculum import rendering, translation
from curriculum.editions import Edition
from curriculum.editions.cut import for_edition
from curriculum.memory import WORK, Memory
from curriculum.memory import of as fingerprint
from curriculum.pipeline import Checked
from curriculum.rendering.page import LanguageSite


def render(
    checked: Checked, edition: Edition, languages: Collection[str] | None = None
) -> tuple[LanguageSite, ...]:
    """The pages of these languages, or of all, in this edition. The course must be `ok`."""
    assert checked.course is not None
    return tuple(
        rendering.render(
            for_edition(translated.course, edition),
            language,
            edition,
            translation.interface(language, checked.root),
            checked.coverage,
            checked.course.settings.languages[language].status,
            _follows(checked, translated),
            Memory(checked.root / WORK),
        )
        for language, translated in checked.translations.items()
        if languages is None or language in languages
    )


def _follows(checked: Checked, translated: translation.Translation) -> rendering.Follows:
    """What the texts of a language follow from: how they were written, and its catalogs."""
    assert checked.course is not None
    catalogs = translated.catalogs
    modules = {translation.catalog_file(module): module for module in checked.course.modules}
    return rendering.Follows(
        translation.interface(translated.language, checked.root).digest,
        tuple(
            fingerprint(rendering.of_module(module), catalogs.get(name, b""))
            for name, module in modules.items()
        ),
        fingerprint(
            rendering.of_others(checked.course),
            *(found for name, found in catalogs.items() if name not in modules),
        ),
    )
