"""How much a score rests on, told in one way everywhere: from how many of how many measurements."""

import pytest

from comparison.catalogue import Catalogue
from comparison.decision.verdict import decide
from comparison.reading.load import load
from comparison.scoring.criteria import criterion_score, shared_scores
from comparison.wording.chart_titles import coverage_title
from comparison.wording.scores import coverage_counts, coverage_words, score_title
from comparison.wording.verdict import draws_sentence, shared_sentence


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


def known_of(catalogue: Catalogue, name: str, criterion: str, lens: str) -> dict[str, bool]:
    """Of each indicator that weighs something, by hand, whether it has a score."""
    found = criterion_score(catalogue, name, criterion, lens).indicators
    return {item.indicator.id: item.score is not None for item in found if item.weight > 0}


@pytest.mark.parametrize("lens", ["general", "mobile", "researcher"])
def test_a_score_says_from_how_many_measurements_it_comes(lens: str, catalogue: Catalogue) -> None:
    for criterion in catalogue.criteria:
        for name in catalogue.frameworks:
            known = known_of(catalogue, name, criterion, lens).values()
            noun = "measurement" if len(known) == 1 else "measurements"
            score = criterion_score(catalogue, name, criterion, lens)
            words = f"from {sum(known)} of {len(known)} {noun}"
            assert coverage_words(score) == words
            assert score_title(catalogue, score).endswith(f", {words}")


def test_several_scores_say_from_how_many_to_how_many(catalogue: Catalogue) -> None:
    names = catalogue.frameworks
    scores = [criterion_score(catalogue, name, "research", "general") for name in names]
    every = [known_of(catalogue, name, "research", "general") for name in names]
    counts = [sum(known.values()) for known in every]
    assert min(counts) < max(counts)
    (total,) = {len(known) for known in every}
    assert coverage_title(scores) == f"From {min(counts)} to {max(counts)} of {total} measurements"


def test_two_together_count_what_is_known_of_both(catalogue: Catalogue) -> None:
    for criterion in catalogue.criteria:
        first, second = (known_of(catalogue, n, criterion, "mobile") for n in ("pytorch", "jax"))
        both = sum(known and second[name] for name, known in first.items())
        pair = shared_scores(catalogue, "pytorch", "jax", criterion, "mobile")
        assert coverage_counts(*pair) == (both, len(first))


def test_the_answer_says_how_many_of_what_weighs_for_this_persona(catalogue: Catalogue) -> None:
    weights = catalogue.personas["researcher"].weights
    verdict = decide(catalogue, ("pytorch", "jax"), weights, (), lens="researcher")
    duel = verdict.closest
    assert duel is not None
    assert duel.pair.missing  # what drops out counts as wanted and not as known
    known = total = 0
    for criterion in (name for name, weight in weights.items() if weight):
        first, second = (
            known_of(catalogue, n, criterion, "researcher") for n in ("pytorch", "jax")
        )
        total += len(first)
        if criterion not in duel.pair.missing:
            known += sum(is_known and second[name] for name, is_known in first.items())
    told = f"The answer comes from {known} of {total} measurements, known for both."
    assert shared_sentence(duel.pair) == told
    assert draws_sentence(catalogue, duel).endswith(f"ranges. {told}")
