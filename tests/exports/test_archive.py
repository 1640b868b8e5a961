"""The zips are the same bytes for the same content, and their checksums hold."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from curriculum.exports.archive import checksums, write_zip
from curriculum.exports.offline import PROBE, StartLink, export_offline
from curriculum.hosting.plugin import THEME

LINKS = [
    StartLink(
        "en",
        "English",
        "ltr",
        "Bicycle <repair>",
        "Open the course",
        "index.html",
        "Unpack the zip.",
    ),
    StartLink(
        "ru", "Русский", "ltr", "Ремонт", "Открыть курс", "ru/index.html", "Распакуйте архив."
    ),
]


def test_the_order_of_the_files_does_not_matter(tmp_path: Path) -> None:
    write_zip(tmp_path / "a.zip", {"b.txt": b"2", "a.txt": b"1"})
    write_zip(tmp_path / "b.zip", {"a.txt": b"1", "b.txt": b"2"})
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_sha256sum_accepts_the_list(tmp_path: Path) -> None:
    files = {"один.txt": "привет".encode(), "two.txt": b""}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "SHA256SUMS").write_text(checksums(files), "utf-8")
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, check=False
    )
    assert checked.returncode == 0


def test_the_zip_has_one_folder_with_start_page_pages_and_checksums(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "ru").mkdir(parents=True)
    (site / "index.html").write_text("home", "utf-8")
    (site / "ru" / "index.html").write_text("дом", "utf-8")
    export_offline(site, tmp_path / "x.zip", "bicycle-participant", LINKS)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        names = archive.namelist()
        start = archive.read("bicycle-participant/START-HERE.html").decode()
        sums = archive.read("bicycle-participant/SHA256SUMS").decode()
    assert names == sorted(names)
    assert {name.split("/")[0] for name in names} == {"bicycle-participant"}
    assert 'href="course/ru/index.html"' in start
    assert "Bicycle &lt;repair&gt;" in start
    assert "course/ru/index.html" in sums and "START-HERE.html" in sums


@pytest.mark.parametrize("unpacked", [True, False])
def test_the_start_page_alone_says_that_the_zip_must_be_unpacked(
    browser: Browser, tmp_path: Path, unpacked: bool
) -> None:
    site = tmp_path / "site"
    (site / PROBE).parent.mkdir(parents=True)
    shutil.copy(THEME / PROBE, site / PROBE)
    (site / "index.html").write_text("home", "utf-8")
    export_offline(site, tmp_path / "x.zip", "bicycle", LINKS)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        archive.extractall(tmp_path, None if unpacked else ["bicycle/START-HERE.html"])
    page = browser.new_page(locale="en-GB")
    page.goto((tmp_path / "bicycle" / "START-HERE.html").as_uri())
    if unpacked:
        page.wait_for_url("**/bicycle/course/index.html")
    else:
        expect(page.get_by_role("alert")).to_contain_text("Unpack the zip.")
        expect(page.get_by_role("alert")).to_contain_text("Распакуйте архив.")
        expect(page.get_by_role("link")).to_have_count(0)
    page.close()
