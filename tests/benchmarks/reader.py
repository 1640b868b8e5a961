"""What a reader waits for: the site opened from a disk in Chromium with a slowed processor."""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from curriculum.test_tools import find_installed_browser

SLOWED = 4
"""How many times slower the processor is made: an old phone beside the machine that measures."""

ROUNDS = 5
PAGE = "ru/theme-001/theme-001-section-1.html"
_PAINT = """() => new Promise(done => {
  const seen = () => {
    const found = performance.getEntriesByName("first-contentful-paint")[0];
    found ? done(found.startTime) : setTimeout(seen, 20);
  };
  seen();
})"""
_LONGEST = """() => {
  window.longest = 0;
  new PerformanceObserver(list => {
    for (const one of list.getEntries()) window.longest = Math.max(window.longest, one.duration);
  }).observe({type: "longtask", buffered: true});
}"""
_ANSWER = """async word => {
  const box = document.querySelector("[data-search-words], .md-search__input");
  const results = document.querySelector("[data-search-results], .md-search-result__list");
  const before = results.innerHTML;
  const started = performance.now();
  box.value = word;
  for (const kind of ["input", "keyup"]) box.dispatchEvent(new Event(kind, {bubbles: true}));
  while (results.innerHTML === before || !results.querySelector("a")) {
    if (performance.now() - started > 60000) return -1;
    await new Promise(requestAnimationFrame);
  }
  return performance.now() - started;
}"""


def measured(sites: dict[str, Path]) -> dict[str, dict[str, Any]]:
    """Milliseconds to the first paint, to the first result of a search and to the next ones."""
    with sync_playwright() as playwright:
        program = find_installed_browser()
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        found = {name: _of_site(browser, site) for name, site in sites.items()}
        browser.close()
    return found


def _of_site(browser: Browser, site: Path) -> dict[str, Any]:
    address = (site / PAGE).resolve().as_uri()
    words = _words(site / PAGE)
    paints, firsts, nexts, blocks = [], [], [], []
    for number in range(ROUNDS):
        page = browser.new_context().new_page()
        slow = page.context.new_cdp_session(page)
        slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        page.add_init_script(f"({_LONGEST})()")
        page.goto(address)
        paints.append(page.evaluate(_PAINT))
        if _opened(page):
            firsts.append(page.evaluate(_ANSWER, words[number]))
            nexts += [page.evaluate(_ANSWER, word) for word in words[number + 1 : number + 4]]
        blocks.append(page.evaluate("() => window.longest"))
        page.context.close()
    weight = (site / PAGE).stat().st_size
    return {
        "page bytes": weight,
        "first paint ms": round(statistics.median(paints)),
        "first result ms": round(statistics.median(firsts)) if firsts else None,
        "next results ms": round(statistics.median(nexts)) if nexts else None,
        "longest block ms": round(statistics.median(blocks)),
    }


def _opened(page: Page) -> bool:
    """Open the search; False where the site offers none from a disk."""
    opener = page.locator("[data-search-open], label[for=__search]").first
    if not opener.is_visible():
        return False
    opener.click()
    return True


def _words(place: Path) -> list[str]:
    """Words of the page itself, so that every search finds something."""
    text = place.read_text("utf-8")
    body = text[text.index("<h1") :]
    found = dict.fromkeys(word for word in body.split() if word.isalpha() and len(word) > 6)
    return list(found)[:20]
