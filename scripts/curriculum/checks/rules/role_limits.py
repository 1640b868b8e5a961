"""Nobody practises what is not theirs to do.

Codes:

- `not-their-task`: an activity or a job aid on an outcome that one of the audiences taking part
  is not meant to reach: what `must_not` forbids them would be practised or handed to them;
- `variant-for-nobody`: a variant for an audience that does not take part;
- `wrong-audience`: a room for people whom an activity in it is not for.

Why: whoever has tried an interview in class will try one at work. An audience that must never
screen or interview is not listed under the `audiences` of such an outcome.

    practises: [conduct-interview]                               # wrong: everybody takes part
    practises: [conduct-interview]
    audiences: [social-workers]                                  # right
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from curriculum.checks.programme import slots
from curriculum.diagnostics import Diagnostic, error
from curriculum.model import Activity, Course, JobAid, Track


def check(course: Course) -> Iterator[Diagnostic]:
    """Yield activities and job aids that somebody should be kept out of."""
    everybody = [audience.id for audience in course.settings.audiences]
    for module in course.modules:
        for activity in module.activities:
            yield from _task(activity, activity.practises, "practises", everybody, course)
            yield from _variants(activity, everybody)
        for aid in module.job_aids:
            yield from _task(aid, aid.serves, "serves", everybody, course)
    for agenda in course.agendas:
        for slot in slots(agenda):
            for track in slot.tracks:
                yield from _track(track, course)


def _task(
    thing: Activity | JobAid,
    outcomes: Iterable[str],
    field: str,
    everybody: list[str],
    course: Course,
) -> Iterator[Diagnostic]:
    for at, name in enumerate(outcomes):
        outcome = course.outcomes.get(name)
        if outcome is None or not set(outcome.audiences) <= set(everybody):
            continue  # what is misspelt there is reported there
        kept_out = [a for a in thing.audiences or everybody if a not in outcome.audiences]
        if kept_out:
            whom = ", ".join(kept_out)
            message = f'"{name}" is not for {whom}, who take part in "{thing.id}"'
            hint = "list under `audiences` those whom it is for, or take the outcome out"
            yield error(thing.where(field, at), "not-their-task", message, hint)


def _variants(activity: Activity, everybody: list[str]) -> Iterator[Diagnostic]:
    for audience in activity.variants.by_audience:
        if audience in everybody and audience not in (activity.audiences or everybody):
            message = f'"{audience}" does not take part in "{activity.id}"'
            hint = "take the variant out, or add them to `audiences`"
            place = activity.variants.where("by_audience", audience)
            yield error(place, "variant-for-nobody", message, hint)


def _track(track: Track, course: Course) -> Iterator[Diagnostic]:
    for at, name in enumerate(track.activities):
        activity = course.by_kind["activity"].get(name)
        if not isinstance(activity, Activity) or not activity.audiences:
            continue
        wrong = [audience for audience in track.audiences if audience not in activity.audiences]
        if wrong:
            message = f'"{name}" is not for {", ".join(wrong)}, who are in the room "{track.room}"'
            yield error(track.where("activities", at), "wrong-audience", message)
