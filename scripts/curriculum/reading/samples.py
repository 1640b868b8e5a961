"""What one could write, for the hints."""

from __future__ import annotations

from curriculum.model import Part
from curriculum.model.shape import Shape, fields


def sample_entry(part: type[Part], key: str) -> str:
    """One line that gives the key a value of the right kind."""
    wanted = fields(part)[key]
    if wanted.kind == "list" and wanted.item is not None and wanted.item.kind == "part":
        return f'{key}: with items below it such as "- {sample(wanted.item)}"'
    if key == "start":
        return 'start: "09:30"' if wanted.pattern else "start: first-node"
    return f"{key}: {sample(wanted)}"


def sample(wanted: Shape) -> str:
    """A value of the right kind, on one line."""
    if wanted.kind == "list" and wanted.item is not None:
        return f"[{sample(wanted.item)}]"
    if wanted.kind == "part" and wanted.part is not None:
        required = [name for name, it in wanted.part.model_fields.items() if it.is_required()]
        key = (required or list(wanted.part.model_fields))[0]
        return sample_entry(wanted.part, key)
    if wanted.kind == "mapping" and wanted.key is not None and wanted.item is not None:
        inside = wanted.item.kind == "part"
        key = sample(wanted.key) if wanted.key.reference else "en"
        return f"{key}: {'...' if inside else sample(wanted.item)}"
    if wanted.choices:
        return wanted.choices[0]
    if wanted.reference is not None:
        return f"the-{wanted.reference}"
    return {"number": "10", "yes-no": "true", "date": "2025-03-14", "id": "a-new-name"}.get(
        wanted.kind, "Some words"
    )
