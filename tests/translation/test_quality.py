"""A catalog comes from outside: what it may say, and what not."""

from __future__ import annotations

import pytest

from curriculum.diagnostics import Severity
from curriculum.translation import quality
from curriculum.translation.quality import judge
from curriculum.translation.quality.pair import SIGNS, Pair

ENGLISH = "Read [the guide](guide.md) on [term:smuggling] with `code` in 2003 {n}, **now**."
GOOD = "Прочитайте [руководство](guide.md) о [ввозе](term:smuggling), `code`, 2003 {n}, **уже**."


def judged(source: str, text: str, kind: str = "paragraph") -> list[str]:
    return [finding.code for finding in judge(Pair(source, text, kind, "ru"))]


def test_a_good_translation_is_not_found_fault_with() -> None:
    assert judged(ENGLISH, GOOD) == []


REFUSED = {
    "a script": "текст <script>alert(1)</script>",
    "a picture that calls home": "текст <img src=x onerror=alert(1)>",
    "an unclosed tag": "текст <a href='//x.example'",
    "a closing tag": "текст </div>",
    "a comment": "текст <!-- x -->",
    "a character by its number": "текст &#60;script&#62;",
    "a link": "[текст](https://x.example)",
    "a script in a link": "[текст](javascript:alert(1))",
    "a link by name": "[текст][x]",
    "a bare address": "см. https://x.example",
    "an address without scheme": "см. www.x.example",
    "an address in brackets": "<https://x.example>",
    "a data address": "data:text/html,x",
    "a mail address": "пишите a@x.example",
    "a picture": "![текст](x.png)",
    "an attribute list": "текст {: onclick=alert(1) }",
    "a bare attribute list": "текст { #id .class }",
    "a template": "текст {{ config }}",
    "a percent placeholder": "текст %(name)s",
    "code": "текст `rm`",
    "a mention": "текст [term:other]",
    "a mention with words": "[текст](case:other)",
    "an unknown mention": "[текст](foo:bar)",
    "a footnote": "текст[^1]",
    "a link definition": "[x]: //x.example",
    "a heading": "# текст",
    "a list": "- текст",
    "a numbered list": "2003. текст",
    "a quotation": "> текст",
    "a note": '!!! note "x"',
    "a table": "| a | b |",
    "a rule": "---",
    "an included file": '--8<-- "x"',
    "a line break": "текст\n\n# другое",
    "a hidden character": "текст\u202eабв",
    "a stash mark of the Markdown library": "текст\x02wzxhzdk:0\x03",
    "nothing but spaces": "   ",
    "emphasis that is not closed": "текст **абв",
    "a backslash at the end": "текст\\",
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_the_english_lacks_is_refused(what: str) -> None:
    found = judge(Pair("Some words.", REFUSED[what], "paragraph", "ru"))
    assert any(finding.severity is Severity.ERROR for finding in found), found


@pytest.mark.parametrize(
    ("lost", "code"),
    [
        ("[ввозе](term:smuggling)", "lost-mention"),
        ("(guide.md)", "lost-link"),
        ("`code`", "lost-code"),
        ("{n}", "lost-placeholder"),
    ],
)
def test_what_the_english_has_may_not_go(lost: str, code: str) -> None:
    assert code in judged(ENGLISH, GOOD.replace(lost, ""))


@pytest.mark.parametrize(
    ("source", "text", "codes"),
    [
        ("In 2003 there were 1,500.", "В 2003 году их было 1 500.", []),
        ("In 2003 there were 1,500.", "En 2003 eran 1.500.", []),
        ("About 3.5 % of them", "Около 3,5\u00a0% из них", []),
        ("Article 3 of it", "Статья 5 этого", ["number", "number"]),
        ("Three people and 2 dogs", "3 человека и 2 собаки", []),
        ("See [source:law-2003, art. 3]", "См. [source:law-2003, ст.\u00a03]", []),
        ("A text of words", " Текст из слов", ["outer-spaces"]),
        ("A **text** of words", "Текст из слов", ["emphasis"]),
        ("5 < 6 and A & B", "5 < 6 и А & Б", []),
        ("One", "Один\u00a0— **не** два", ["emphasis"]),
    ],
)
def test_what_is_doubtful_is_asked_about(source: str, text: str, codes: list[str]) -> None:
    assert judged(source, text) == codes


def test_a_cell_stays_one_cell() -> None:
    assert judged("One cell", "Одна | ячейка", "table cell") == ["other-structure"]
    assert judged("One cell", "Одна \\| ячейка", "table cell") == []


@pytest.mark.parametrize("sign", ['"', "<", ">"])
def test_a_word_of_the_interface_stays_inside_its_attribute(sign: str) -> None:
    assert "added-markup" in judged("Stop and do", f"Прервитесь {sign} и сделайте", "interface")
    for source, kind in ((f"Stop {sign} and do", "interface"), ("Stop and do", "line")):
        assert "added-markup" not in judged(source, f"Прервитесь {sign} и сделайте", kind)


def test_a_refused_translation_is_not_shown(project) -> None:
    project.update()
    project.say_all("pages", {"Old clothes": "<b onclick=x>Ropa</b>", "Your bicycle": "Su bici."})
    result, codes = project.translated()
    body = result.course.guides[0].body
    assert codes and set(codes) == {"added-markup"}
    assert "onclick" not in body and '<span lang="en">Old clothes.</span>' in body
    assert "- Su bici." in body


def test_signs_that_rules_look_for_are_looked_for() -> None:
    modules = [module for module in vars(quality).values() if hasattr(module, "__file__")]
    named = [getattr(module, name, "") for module in modules for name in ("_SIGNS", "_MARKS")]
    asked = [signs for signs in named if isinstance(signs, str)]
    assert len(asked) >= 5
    assert set("".join(asked)) <= set(SIGNS)
