"""What templates are given is what MkDocs would give them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import jinja2
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.templates import url_filter

from curriculum.hosting.theme_context import install_addresses

PLACES = ["index.html", "a/index.html", "a/b.html", "a/c.html", "a/b/c.html", "a/b/", "", "a/b.d/"]
WRITTEN = [
    *PLACES,
    ".",
    "..",
    "../x",
    "/x",
    "#top",
    "https://example.org/",
    "assets/css/a.css",
    "a",
]


@given(
    st.lists(
        st.tuples(st.sampled_from(WRITTEN), st.sampled_from([*PLACES, None]), st.just(".")),
        min_size=2,
    )
)
def test_addresses_are_those_of_mkdocs(asked: list[tuple[str, str | None, str]]) -> None:
    ours, theirs = jinja2.Environment(), jinja2.Environment()
    install_addresses(ours)
    theirs.filters["url"] = url_filter
    for written, place, base in asked:
        page = None if place is None else SimpleNamespace(url=place)
        given: dict[str, Any] = {"written": written, "page": page, "base_url": base}
        template = "{{ written | url }}"
        assert ours.from_string(template).render(given) == (
            theirs.from_string(template).render(given)
        )
