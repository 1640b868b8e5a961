"""What a translation makes too long is doubted at the place of the original."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import polib
import yaml

from running import curriculum


def test_an_option_and_a_slide_that_became_long(course_copy: Callable[[str], Path]) -> None:
    root = course_copy("minimal")
    checks = yaml.safe_load((root / "modules" / "flat-tyre" / "checks.yml").read_text("utf-8"))
    option = next(i for i in checks["items"] if i.get("options"))["options"][0]["text"]
    section = root / "modules" / "flat-tyre" / "sections" / "patch-the-tube.yml"
    text = section.read_text("utf-8")
    section.write_text(text + "slides:\n  - {title: Look, points: [Slowly]}\n", "utf-8")
    curriculum(root, "translations", "update")
    path = root / "translations" / "es" / "flat-tyre.po"
    file = polib.pofile(str(path))
    file.find(option).msgstr = "Una respuesta muy larga " * 8 + "que nadie puede leer"
    file.find("Slowly").msgstr = "palabra distinta " * 25 + "y fin"
    file.find("Look").msgstr = "Mire"
    file.save()
    report = curriculum(root, "check").stdout
    assert "modules/flat-tyre/checks.yml:" in report
    assert "warning[unlike-options]" in report and "in Español (es)" in report
    assert "warning[slide-words]" in report
    assert "mend it in translations/es" in report
