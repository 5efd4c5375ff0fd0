"""What METHOD.md says of today's verdicts is what the core gives."""

import re

import pytest

from comparison.decision.verdict import decide
from comparison.reading.load import load
from comparison.wording.doubts import failure_words

CATALOGUE = load()
PAIR = ("tensorflow", "pytorch")
TEXT = " ".join(CATALOGUE.method_text.split())
SURVIVES = TEXT[TEXT.index("### What each verdict survives") : TEXT.index("### Where the scores")]


@pytest.mark.parametrize("persona", CATALOGUE.personas)
def test_what_a_verdict_survives_is_told_as_it_is(persona: str) -> None:
    who = CATALOGUE.personas[persona]
    verdict = decide(CATALOGUE, PAIR, who.weights, who.must, lens=persona)
    (told,) = re.findall(rf"- {re.escape(who.label)}: (.*?)\.(?: -|\s*$)", SURVIVES.strip())
    duel = verdict.closest
    assert duel is not None
    if verdict.state not in ("clear", "close"):
        assert told == "there is no lead to lose"
        return
    leader = CATALOGUE.named(duel.pair.first)
    words = dict.fromkeys(failure_words(CATALOGUE, item) for item in duel.failures)
    expected = f"{leader} is not ahead any more {', '.join(words)}"
    assert told == (expected if words else f"{leader} stays ahead in all of them")


@pytest.mark.parametrize("persona", CATALOGUE.personas)
def test_the_verdict_of_now_in_the_changes_is_today_s(persona: str) -> None:
    who = CATALOGUE.personas[persona]
    verdict = decide(CATALOGUE, PAIR, who.weights, who.must, lens=persona)
    duel = verdict.closest
    assert duel is not None
    lead = f"{CATALOGUE.named(duel.pair.first)} {abs(duel.margin):.2f} ahead"
    decided = f"now {lead}, {verdict.state}."
    open_still = f"now cannot say ({lead})."
    told = re.findall(rf"- {re.escape(who.label)}: [^;]*; (now [^-]*?\.)(?= -|  | [A-Z#]|$)", TEXT)
    assert told == [open_still if verdict.state == "cannot say" else decided]
