"""What a reader waits for: the site opened from a disk in Chromium with a slowed processor."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.enlarging import enlarged
from benchmarks.measuring import size
from curriculum.test_tools import find_installed_browser

SLOWED = 4
"""How many times slower the processor is made: an old phone beside the machine that measures."""

ROUNDS = 5
TIMES = 10
"""How many times the course the search is measured with besides."""

LANGUAGE = "ru"
_PAINT = """() => new Promise(done => {
  const seen = () => {
    const found = performance.getEntriesByName("first-contentful-paint")[0];
    found ? done(found.startTime) : setTimeout(seen, 20);
  };
  seen();
})"""
_BLOCKS = """() => {
  window.blocks = [];
  new PerformanceObserver(list => {
    for (const one of list.getEntries()) window.blocks.push([one.startTime, one.duration]);
  }).observe({type: "longtask", buffered: true});
}"""
_LONGEST = """([since, until]) => Math.max(0, ...window.blocks
  .filter(([start]) => start >= since && start < until).map(([, duration]) => duration))"""
_NOW = "() => performance.now()"
_EVER = 1e9
_LOADED = "[data-search-ready=all]"
# Opening a dialog makes the rest of the page inert, which is a block of its own, with an index or
# without: what begins after it is loading.
_OPEN = """async () => {
  const opener = document.querySelector("[data-search-open], label[for=__search]");
  if (!opener || !opener.offsetParent) return false;
  window.begun = performance.now() - 1;
  opener.click();
  window.opened = performance.now();
  return true;
}"""
_ANSWER = """async question => {
  const box = document.querySelector("[data-search-words], .md-search__input");
  const results = document.querySelector("[data-search-results], .md-search-result__list");
  const before = results.innerHTML;
  const started = performance.now();
  box.value = question;
  for (const kind of ["input", "keyup"]) box.dispatchEvent(new Event(kind, {bubbles: true}));
  while (results.innerHTML === before || !results.querySelector("a")) {
    if (performance.now() - started > 60000) return null;
    await new Promise(requestAnimationFrame);
  }
  return performance.now() - started;
}"""


@dataclass
class _Waits:
    """Milliseconds, of every round."""

    paint: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    soon: list[float] = field(default_factory=list)
    later: list[float] = field(default_factory=list)
    reading: list[float] = field(default_factory=list)
    opening: list[float] = field(default_factory=list)
    loading: list[float] = field(default_factory=list)
    answering: list[float] = field(default_factory=list)


def measured(sites: dict[str, Path], work: Path) -> dict[str, dict[str, Any]]:
    """What each site weighs and how long its reader waits; ours at `TIMES` its size besides."""
    found: dict[str, dict[str, Any]] = {}
    with sync_playwright() as playwright:
        program = find_installed_browser()
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for name, site in sites.items():
            page = _usual_page(site)
            found[name] = _of_site(browser, site, page)
            if name != "ours":
                continue
            many = enlarged(site, LANGUAGE, page, TIMES, work / "enlarged")
            # Its pages are not there: their number and weight would say nothing.
            facts = _of_site(browser, many, page) | {"files": None, "site bytes": None}
            found[f"{name}, search of {TIMES} times as much"] = facts
        browser.close()
    return found


def _usual_page(site: Path) -> str:
    """A page as big as most."""
    below = site / LANGUAGE
    pages = sorted(
        (p.stat().st_size, p.relative_to(site).as_posix()) for p in below.rglob("*.html")
    )
    return pages[len(pages) // 2][1]


def _of_site(browser: Browser, site: Path, address: str) -> dict[str, Any]:
    questions = list(_questions(site / address))
    waits = _Waits()
    loaded: set[Path] = set()
    for number in range(ROUNDS):
        context = browser.new_context()
        page = context.new_page()
        loaded.clear()
        page.on("request", lambda request: loaded.add(Path(unquote(urlsplit(request.url).path))))
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        page.add_init_script(f"({_BLOCKS})()")
        page.goto((site / address).resolve().as_uri())
        waits.paint.append(page.evaluate(_PAINT))
        weight = sum(path.stat().st_size for path in loaded if path.is_file())
        _visit(page, questions[number:] + questions[:number], waits)
        context.close()
    whole = size(site)
    return {
        "files": whole["files"],
        "site bytes": whole["bytes"],
        "search bytes": _search_bytes(site),
        "page bytes": (site / address).stat().st_size,
        "page bytes with all it loads": weight,
        "first paint ms": _median(waits.paint),
        "first result ms": _median(waits.first),
        "next results ms": _median(waits.soon),
        "results when all is loaded ms": _median(waits.later),
        "slowest of these ms": round(max(waits.later)) if waits.later else None,
        "longest block of the page ms": _median(waits.reading),
        "longest block of opening ms": _median(waits.opening),
        "longest block while loading ms": _median(waits.loading),
        "longest block in answering ms": _median(waits.answering),
    }


def _visit(page: Page, questions: list[str], waits: _Waits) -> None:
    """Look at a page, search at once, go on, and search again when everything is there."""
    page.wait_for_timeout(500)
    waits.reading.append(page.evaluate(_LONGEST, [0, _EVER]))
    if not page.evaluate(_OPEN):  # stock offers no search from a disk
        return
    waits.first += _answers(page, questions[:1])
    waits.soon += _answers(page, questions[1:4])
    page.wait_for_selector(_LOADED, timeout=120_000)
    now = page.evaluate(_NOW)
    waits.later += _answers(page, questions[4:])
    waits.answering.append(page.evaluate(_LONGEST, [now, _EVER]))
    # The same again without a question: what loading alone does to the page.
    page.reload()
    page.evaluate(_PAINT)
    page.wait_for_timeout(500)
    page.evaluate(_OPEN)
    page.wait_for_selector(_LOADED, timeout=120_000)
    begun, opened = page.evaluate("() => [window.begun, window.opened]")
    waits.opening.append(page.evaluate(_LONGEST, [begun, opened]))
    waits.loading.append(page.evaluate(_LONGEST, [opened, _EVER]))


def _answers(page: Page, questions: list[str]) -> list[float]:
    found = (page.evaluate(_ANSWER, question) for question in questions)
    return [wait for wait in found if wait is not None]


def _questions(place: Path) -> Iterator[str]:
    """Of the page's own words, so that every search finds something: one, two and three of them."""
    text = place.read_text("utf-8")
    body = text[text.index("<h1") :]
    found = dict.fromkeys(word for word in body.split() if word.isalpha() and len(word) > 4)
    words = list(found)[:24]
    for start in range(0, len(words) - 5, 6):
        one, two, three, four, five, six = words[start : start + 6]
        yield from (one, f"{two} {three}", f"{four} {five} {six}")


def _search_bytes(site: Path) -> int:
    """What the search of one language loads, besides its scripts."""
    return sum(p.stat().st_size for p in site.glob(f"assets/search/{LANGUAGE}.*"))


def _median(waits: list[float]) -> int | None:
    return round(statistics.median(waits)) if waits else None
