"""The decision record: headings of MADR 4, and the digits of the verdict."""

import re
from datetime import date

import pytest
import yaml

from comparison.catalogue import Catalogue
from comparison.reading.load import load
from exports.decision_record import decision_record
from exports.markdown import escaped
from tests.exports.conftest import ROOT, Make

PERSONAS = tuple(load().personas)
DAY = date(2026, 11, 26)
HEADINGS = [
    "Context and Problem Statement",
    "Decision Drivers",
    "Considered Options",
    "Decision Outcome",
    "Consequences",
    "Confirmation",
    "Pros and Cons of the Options",
    "More Information",
]
"""Of the template of MADR 4.0, in its order; the optional ones that are filled."""
FOUR = "tensorflow,pytorch,jax,keras"


def read(text: str) -> str:
    """As a reader sees it: without the escapes."""
    return re.sub(r"\\([^\w\s])", r"\1", text)


@pytest.mark.parametrize("frameworks", ["tensorflow,pytorch", FOUR])
@pytest.mark.parametrize("persona", PERSONAS)
def test_the_record_has_the_headings_of_madr_in_their_order(
    make: Make, persona: str, frameworks: str
) -> None:
    text = decision_record(make(persona=persona, frameworks=frameworks), today=DAY)
    found = re.findall(r"^#{2,3} (.+)$", text, re.MULTILINE)
    assert [heading for heading in found if heading in HEADINGS] == HEADINGS


def test_the_front_matter_is_yaml_with_status_and_date(make: Make) -> None:
    text = decision_record(make(persona="mobile"), today=DAY)
    front = yaml.safe_load(text.split("---")[1])
    assert front["status"] == "proposed"
    assert front["date"] == DAY
    assert text.split("---\n", 2)[2].lstrip().startswith("# For a mobile developer, ")


@pytest.mark.parametrize("persona", PERSONAS)
def test_sentence_margin_and_turning_points_are_those_of_the_verdict(
    make: Make, catalogue: Catalogue, persona: str
) -> None:
    subject = make(persona=persona)
    text, duel = read(decision_record(subject, today=DAY)), subject.verdict.closest
    assert duel is not None
    assert subject.words.title in text
    (together,) = re.findall(
        r"\| Together: the margin \| \d+ % \| (\d\.\d\d) points? for (\w+)", text
    )
    assert float(together[0]) == pytest.approx(abs(duel.margin), abs=0.005)
    assert together[1] == catalogue.named(duel.pair.first if duel.margin > 0 else duel.pair.second)
    adds = re.findall(r"% \| (\d\.\d\d) points? for (\w+) \| could", text)
    signed = [float(n) if name == together[1] else -float(n) for n, name in adds]
    assert sum(signed) == pytest.approx(abs(duel.margin), abs=0.005 * (len(adds) + 1))
    for point in duel.turning_points:
        if point.at is not None:
            label = catalogue.criteria[point.criterion].label
            assert f"{label} at {point.at} or " in text


def test_undecided_chooses_none(make: Make) -> None:
    assert "Chosen option: none yet, because: " in decision_record(make(persona="edge"), today=DAY)


def test_who_is_excluded_is_named_with_the_fact_and_its_date(make: Make) -> None:
    text = read(decision_record(make(persona="student", must="apple_gpu"), today=DAY))
    assert re.search(r"\* TensorFlow, excluded by: apple GPU \(no, [^)]*2026\)", text, re.I)


def test_the_link_leads_back_to_the_very_view(make: Make) -> None:
    subject = make(persona="mobile", w__memory="40")
    text = decision_record(subject, today=DAY)
    (address,) = re.findall(rf"\(<({ROOT}/decide\?[^>]+)>\)", text)
    assert "w.memory=" in address
    assert f"data={subject.catalogue.version}-{subject.catalogue.fingerprint}" in address


def test_the_day_of_review_is_half_a_year_on(make: Make) -> None:
    text = decision_record(make(), today=DAY).replace("\u00a0", " ")
    assert "Review by 25 May 2027" in text


def test_sources_are_links_and_no_text_becomes_markup(make: Make) -> None:
    text = decision_record(make(persona="researcher", frameworks=FOUR), today=DAY)
    assert len(re.findall(r"^\* \[.+\]\(<https://[^>]+>\), .+ \d{4}$", text, re.MULTILINE)) > 5
    assert escaped("a <b> *c* [d](e) | `f` _g_") == (r"a \<b\> \*c\* \[d\](e) \| \`f\` \_g\_")
    assert escaped("# no heading") == r"\# no heading"
    assert escaped("1. no list") == r"1\. no list"
    assert escaped("0.37 points") == "0.37 points"
    assert escaped("two\nlines") == "two lines"


def test_the_numbers_of_scores_are_those_on_screen(make: Make) -> None:
    subject = make(persona="student")
    text = read(decision_record(subject, today=DAY))
    ahead, behind = sorted(map(float, re.findall(r"\* Ecosystem: (\d+\.\d)", text)), reverse=True)
    assert f"{ahead - behind:.1f} of 10 points ahead on ecosystem" in text
