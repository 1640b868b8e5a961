"""The figures as a table: medians, and ratios to stock MkDocs measured in the same run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

STOCK = "stock MkDocs"
KINDS = {"cold": "cold", "same": "nothing changed", "line": "one line changed"}


def table(result: dict[str, Any]) -> str:
    """Everything measured, for reading."""
    lines = [result["machine"], f"seed {result['seed']}, medians of {result['rounds']}"]
    lines += _reader(result.get("reader", {}))
    for pages, found in result["sizes"].items():
        lines += ["", f"{pages} pages", *_rows(found)]
    return "\n".join([*lines, "", *_growth(result["sizes"])])


def _rows(found: dict[str, Any]) -> Iterator[str]:
    cold = found["runs"].get(STOCK, {}).get("cold", {})
    for name, kinds in found["runs"].items():
        for kind, cost in kinds.items():
            busy = cost["processor"]
            more = f"{busy:7.2f} s of processor time"
            more += f" {busy / cold['processor']:6.3f}" if cold.get("processor") else ""
            more += f"  {cost['megabytes']:5.0f} MB"
            more += f" {cost['megabytes'] / cold['megabytes']:6.3f}" if cold else ""
            yield _row(f"{name}, {KINDS[kind]}", cost["seconds"], cold.get("seconds"), more)
    parsed = found["yaml"]["seconds"]
    yield _row("PyYAML's C loader alone", parsed, cold.get("seconds"))
    for kind, cost in found["runs"].get("ours, check alone", {}).items():
        yield f"  check, {KINDS[kind]}, to the C loader: {cost['seconds'] / parsed:.1f}"
    if "watch" in found:
        yield _row("check --watch, save to report", found["watch"]["seconds"], cold.get("seconds"))
        watched = found["watch"]["seconds"] / parsed
        yield f"  check --watch, save to report, to the C loader: {watched:.1f}"
    served = found.get("serve", {})
    for name, cost in served.items():
        base = served.get(STOCK, {}).get("seconds")
        yield _row(f"serve, save to fresh page, {name}", cost["seconds"], base)
    whole = found["sizes"].get(STOCK, {}).get("bytes")
    for name, each in found["sizes"].items():
        ratio = f"{each['bytes'] / whole:.2f}" if whole else ""
        yield f"  {name}: {each['bytes'] / 1e6:.1f} MB in {each['files']} files  {ratio}"
    yield from _reader(found.get("reader", {}))


def _reader(sites: dict[str, dict[str, Any]]) -> Iterator[str]:
    """What a reader waits for, a line a fact, a column a site; what a site does not have is -."""
    if not sites:
        return
    yield "  a reader, " + " | ".join(sites)
    for fact in next(iter(sites.values())):
        values = (facts.get(fact) for facts in sites.values())
        shown = ("-" if value is None else f"{value:,}" for value in values)
        yield f"    {fact:<36}" + "".join(f"{each:>14}" for each in shown)


def _row(name: str, seconds: float, base: float | None, more: str = "") -> str:
    ratio = f"{seconds / base:.3f}" if base else ""
    return f"  {name:<48}{seconds:>8.2f} s  {ratio:>7}  {more}"


def _growth(sizes: dict[str, Any]) -> Iterator[str]:
    """How the time of a cold build grows from one size to the next."""
    known = [
        (int(pages), found["runs"].get("ours", {}).get("cold")) for pages, found in sizes.items()
    ]
    timed = [(pages, cost["seconds"]) for pages, cost in known if cost]
    for (few, before), (many, after) in zip(timed, timed[1:], strict=False):
        yield f"cold, from {few} to {many} pages: {after / before:.2f} times"
