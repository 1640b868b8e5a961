"""The matrix as JSON, for other programs. The format is stable; it grows, but keeps its keys.

    {
      "format": "curriculum-coverage/1",
      "covered": true,                       whether the build may go on
      "languages": {
        "en": {
          "covered": true,
          "outcomes": {"met": 2, "source-only": 0, "missing": 0},
          "objectives": [{
            "id": "clean-hands", "quote": "...", "state": "met",
            "concepts": [{"term": "...", "title": "...", "sections": ["..."], "state": "met"}],
            "outcomes": [{
              "id": "wash-hands", "text": "...", "level": "apply", "evidence": "skill",
              "modules": ["hygiene"], "state": "met",
              "claims": {
                "taught": {"state": "met", "reason": "", "evidence": [{
                  "kind": "section", "id": "...", "title": "...", "module": "hygiene",
                  "minutes": 20, "counts": true, "translated": true}]},
                "practised": ..., "assessed": ...,
                "timed": {..., "needed": 40, "placed": 40}}}]}],
          "modules": [{"id": "hygiene", "title": "...", "covered": true,
                       "objectives": [{"id": "clean-hands", "state": "met"}]}]}}}

A state is `met`, `source-only` (covered, but shown in the course's own language) or `missing`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from curriculum.checks.coverage.result import (
    Claim,
    Coverage,
    ModuleCoverage,
    ObjectiveCoverage,
    OutcomeCoverage,
    State,
    Timing,
)

FORMAT = "curriculum-coverage/1"


def as_json(coverage: Mapping[str, Coverage]) -> str:
    """The matrix of all languages, by language code, as JSON that ends with a line break."""
    value = {
        "format": FORMAT,
        "covered": all(measured.ok for measured in coverage.values()),
        "languages": {code: _language(measured) for code, measured in coverage.items()},
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _language(coverage: Coverage) -> dict[str, Any]:
    return {
        "covered": coverage.ok,
        "outcomes": {state.value: coverage.count(state) for state in State},
        "objectives": [_objective(objective) for objective in coverage.objectives],
        "modules": [_module(module) for module in coverage.modules],
    }


def _objective(objective: ObjectiveCoverage) -> dict[str, Any]:
    return {
        "id": objective.id,
        "quote": objective.quote,
        "state": objective.state.value,
        "concepts": [
            {
                "term": concept.term,
                "title": concept.title,
                "sections": list(concept.sections),
                "state": concept.state.value,
            }
            for concept in objective.concepts
        ],
        "outcomes": [_outcome(outcome) for outcome in objective.outcomes],
    }


def _outcome(outcome: OutcomeCoverage) -> dict[str, Any]:
    return {
        "id": outcome.id,
        "text": outcome.text,
        "level": outcome.level.value,
        "evidence": outcome.evidence,
        "modules": list(outcome.modules),
        "state": outcome.state.value,
        "claims": {name: _claim(claim) for name, claim in outcome.claims.items()},
    }


def _claim(claim: Claim) -> dict[str, Any]:
    value: dict[str, Any] = {
        "state": claim.state.value,
        "reason": claim.reason,
        "evidence": [asdict(evidence) for evidence in claim.evidence],
    }
    if isinstance(claim, Timing):
        value |= {"needed": claim.needed, "placed": claim.placed}
    return value


def _module(module: ModuleCoverage) -> dict[str, Any]:
    return {
        "id": module.id,
        "title": module.title,
        "covered": module.ok,
        "objectives": [{"id": name, "state": state.value} for name, state in module.objectives],
    }
