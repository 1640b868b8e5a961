"""The staged folder holds exactly the pages, and touches only what changed."""

from pathlib import Path

import pytest

from curriculum.hosting.staging import stage
from curriculum.rendering.page import LanguageSite, Page


def site(*pages: tuple[str, str]) -> LanguageSite:
    made = tuple(Page(uri, "A: title", text, "en", {"kind": "home"}) for uri, text in pages)
    return LanguageSite("en", made, ())


def test_pages_get_front_matter_that_needs_no_quoting(tmp_path: Path) -> None:
    stage(tmp_path, [site(("a/index.md", "Text"))], None)
    text = (tmp_path / "en" / "a" / "index.md").read_text("utf-8")
    assert text == '---\ntitle: "A: title"\nkind: "home"\n---\n\nText\n'


def test_a_page_that_did_not_change_is_not_touched(tmp_path: Path) -> None:
    stage(tmp_path, [site(("a.md", "1"), ("b.md", "1"))], None)
    before = (tmp_path / "en" / "a.md").stat().st_mtime_ns
    stage(tmp_path, [site(("a.md", "1"), ("b.md", "2"))], None)
    assert (tmp_path / "en" / "a.md").stat().st_mtime_ns == before
    assert "2" in (tmp_path / "en" / "b.md").read_text("utf-8")


def test_a_page_that_is_gone_leaves_nothing_behind(tmp_path: Path) -> None:
    stage(tmp_path, [site(("deep/down/a.md", "1"), ("b.md", "1"))], None)
    stage(tmp_path, [site(("b.md", "1"))], None)
    assert [p.name for p in (tmp_path / "en").iterdir()] == ["b.md"]


@pytest.mark.parametrize("uri", ["../a.md", "/etc/a.md", "a/../../b.md", "a\\..\\b.md", ""])
def test_a_page_cannot_leave_the_folder(tmp_path: Path, uri: str) -> None:
    with pytest.raises(ValueError, match="leaves the site"):
        stage(tmp_path / "staged", [site((uri, "1"))], None)
    assert not (tmp_path / "a.md").exists()


def test_assets_are_staged_and_links_out_of_them_are_not(tmp_path: Path) -> None:
    assets, secret = tmp_path / "assets", tmp_path / "secret.txt"
    assets.mkdir()
    secret.write_text("secret", "utf-8")
    (assets / "mark.svg").write_text("<svg/>", "utf-8")
    (assets / "link.svg").symlink_to(secret)
    stage(tmp_path / "staged", [site(("a.md", "1"))], assets)
    staged = sorted(p.name for p in (tmp_path / "staged" / "assets").iterdir())
    assert staged == ["mark.svg"]
