"""What has become of a name: only what worked then can have broken since."""

from typing import Any

import pytest

from benchmarks.apis.compare import judge, judge_keywords


def said(
    missing: str | None = None, warns: str | None = None, needs: str | None = None, **refused: str
) -> dict[str, Any]:
    return {"missing": missing, "needs": needs, "warns": warns, "refused": refused}


GONE = "AttributeError: gone"


@pytest.mark.parametrize(
    ("then", "today", "fate"),
    [
        (said(), said(), "works"),
        (said(), said(missing=GONE), "gone"),
        (said(), said(warns="is deprecated"), "warns"),
        (said(warns="is deprecated"), said(warns="is deprecated"), "warns"),
        (said(warns="is deprecated"), said(), "works"),
        (said(missing=GONE), said(missing=GONE), "already_missing"),
        (said(missing=GONE), said(), "later"),
        (said(missing=GONE, needs="elsewhere"), said(), "needs_other"),
        (said(), said(missing=GONE, needs="elsewhere"), "needs_other"),
    ],
)
def test_a_name_is_judged_by_both_releases(
    then: dict[str, Any], today: dict[str, Any], fate: str
) -> None:
    assert judge("torch.ones", {"torch.ones": then}, {"torch.ones": today}).fate == fate


def test_a_name_that_is_gone_carries_todays_message_and_whether_it_warned() -> None:
    then = {"torch.ones": said(warns="will be removed")}
    one = judge("torch.ones", then, {"torch.ones": said(missing=GONE)})
    assert (one.message, one.warned_then) == (GONE, True)


@pytest.mark.parametrize("name", ["torch._C.x", "torch.nn._Hidden", "jax._src.core"])
def test_a_private_name_is_nobodys_promise(name: str) -> None:
    assert judge(name, {name: said()}, {name: said(missing=GONE)}).fate == "private"


def test_a_name_between_two_underscores_is_public() -> None:
    name = "torch.__version__"
    assert judge(name, {name: said()}, {name: said()}).fate == "works"


def test_a_keyword_is_judged_like_a_name() -> None:
    then = {"f.g": said(dropped_before="no")}
    today = {"f.g": said(dropped_before="no", dropped="unexpected keyword argument 'dropped'")}
    judged = judge_keywords("f.g", ["kept", "dropped", "dropped_before"], then, today)
    assert [(one.name, one.fate) for one in judged] == [
        ("f.g(kept=)", "works"),
        ("f.g(dropped=)", "gone"),
        ("f.g(dropped_before=)", "already_missing"),
    ]


def test_the_keywords_of_a_name_that_is_gone_are_not_counted_again() -> None:
    assert judge_keywords("f.g", ["a"], {"f.g": said()}, {"f.g": said(missing=GONE)}) == []
