"""The templates of what is exported: strict, so that a missing word is a fault and not a gap."""

from __future__ import annotations

import jinja2


def template(name: str) -> jinja2.Template:
    """The template `name` of this package, with everything put into it escaped as HTML."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("curriculum.exports", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
