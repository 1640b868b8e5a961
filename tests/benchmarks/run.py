"""The one command: ``python tests/benchmarks/run.py``. See README.md beside it."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent / "scripts")]
os.environ["PYTHONPATH"] = os.pathsep.join(sys.path[:2])
os.environ["NO_MKDOCS_2_WARNING"] = "1"

from benchmarks import contestants, reader, reporting, serving  # noqa: E402
from benchmarks.measuring import Cost, Failed, as_data, run, size  # noqa: E402
from benchmarks.parsing import yaml_alone  # noqa: E402
from benchmarks.synthetic import write_course  # noqa: E402


def main() -> None:
    """Measure, print, write."""
    asked = _arguments()
    work = asked.work or Path(tempfile.mkdtemp(prefix="benchmarks-"))
    work.mkdir(parents=True, exist_ok=True)
    programs = None if asked.no_peers else contestants.install_peers(work / "peers")
    result: dict[str, Any] = {
        "machine": f"{platform.platform()}, {os.cpu_count()} processors, "
        f"Python {platform.python_version()}",
        "seed": asked.seed,
        "rounds": asked.rounds,
        "sizes": {},
    }
    if asked.site:
        result["reader"] = reader.measured({"ours": asked.site}, work)
    for pages in asked.pages:
        print(f"{pages} pages", flush=True)
        result["sizes"][pages] = _measure(work, pages, programs, asked)
        asked.json.write_text(json.dumps(result, indent=1, ensure_ascii=False), "utf-8")
    asked.json.write_text(json.dumps(result, indent=1, ensure_ascii=False), "utf-8")
    print(reporting.table(result))
    print(f"written: {asked.json}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="*", default=[300, 900, 3000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path, help="where to work; a new folder by default")
    parser.add_argument("--json", type=Path, default=Path("benchmarks.json"))
    parser.add_argument("--no-peers", action="store_true", help="without Zensical and Hugo")
    parser.add_argument("--no-stock", action="store_true", help="without stock MkDocs")
    parser.add_argument("--no-serve", action="store_true")
    parser.add_argument("--reader", action="store_true", help="what readers wait for, in Chromium")
    parser.add_argument("--site", type=Path, help="the same on a site that is built already")
    return parser.parse_args()


def _measure(work: Path, pages: int, programs: Path | None, asked: Any) -> dict[str, Any]:
    root = work / f"course-{pages}"
    if not (root / "mkdocs.yml").exists():
        shutil.rmtree(root, ignore_errors=True)  # one that was not finished
        root.mkdir()
        write_course(root, pages, asked.seed)
    racers = contestants.ours(root)
    if not asked.no_stock:
        racers.append(contestants.stock(root, work / f"stock-{pages}"))
    if programs:
        for make in (contestants.zensical, contestants.hugo):
            racers.append(make(root, work / f"{make.__name__}-{pages}", programs))
    found = _in_turns(racers, asked.rounds)
    found["sizes"] = {racer.name: size(racer.site) for racer in racers if racer.site.exists()}
    found["yaml"] = as_data([Cost(yaml_alone(root)) for _ in range(asked.rounds)])
    found["watch"] = as_data(serving.reports(root, root / contestants.SECTION, asked.rounds))
    if not asked.no_serve:
        found["serve"] = _serve(work, pages, asked)
    if asked.reader:
        sites = {r.name: r.site for r in racers if r.name in ("ours", "stock MkDocs")}
        found["reader"] = reader.measured(sites, work)
    return found


def _in_turns(racers: list[contestants.Contestant], rounds: int) -> dict[str, Any]:
    """Every kind of run of every contestant, one after the other, so that all have the same
    luck with whatever else the machine does."""
    costs: dict[str, dict[str, list[Cost]]] = {}
    for number in range(rounds):
        for racer in racers:
            for kind, before in racer.before.items():
                before()
                try:
                    cost = run(racer.command, racer.folder)
                except (Failed, OSError) as fault:
                    print(f"  {racer.name}, {kind}: {fault}", flush=True)
                    continue
                costs.setdefault(racer.name, {}).setdefault(kind, []).append(cost)
                print(
                    f"  {number + 1} {racer.name}, {kind}: {cost.seconds:.2f} s "
                    f"({cost.processor:.2f} s of processor time)",
                    flush=True,
                )
    return {
        "runs": {
            name: {kind: as_data(each) for kind, each in kinds.items()}
            for name, kinds in costs.items()
        }
    }


def _serve(work: Path, pages: int, asked: Any) -> dict[str, Any]:
    page = "theme-001/theme-001-section-1.html"
    root, stock = work / f"course-{pages}", work / f"stock-{pages}"
    found = {"ours": as_data(serving.saves(root, root / contestants.SECTION, page, asked.rounds))}
    if not asked.no_stock:
        file = stock / contestants.STAGED
        found["stock MkDocs"] = as_data(serving.saves(stock, file, page, asked.rounds))
    for name, each in found.items():
        print(f"  serve, {name}: {each['seconds']:.2f} s", flush=True)
    return found


if __name__ == "__main__":
    main()
