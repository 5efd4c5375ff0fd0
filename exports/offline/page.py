"""The offline copy from its parts: what the templates ask for, in the pages' own sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from comparison.findings.runner_up import best_case
from comparison.findings.table.rows import TableRow, table
from comparison.findings.view_verdict import of_a_hundred
from comparison.formatting import full_date, listed
from comparison.looks import Look, looks_of
from comparison.wording.beside_verdict import (
    NOT_SCORED,
    best_case_sentences,
    moving_sentences,
    must_sentence,
    question_sentence,
)
from comparison.wording.chart_titles import (
    contributions_title,
    radar_caveats,
    radar_title,
    turning_points_title,
    twin_title,
)
from comparison.wording.pictures.decision import about_pair, not_counted
from comparison.wording.pictures.scores import RADAR_BANDS, RADAR_GAPS, TWIN_ABOUT, heaviest_first
from comparison.wording.pictures.turning_points import TURNING_ABOUT
from comparison.wording.presenting import limit_lines
from comparison.wording.table import rows_summary
from comparison.wording.verdict import advice_sentence, draws_sentence, margin_words
from exports.offline.sources import Listed, listed_sources
from exports.offline.tables import (
    Table,
    attribute_table,
    decides_table,
    must_table,
    scores_table,
    turning_table,
)
from exports.pictures.decision import decision_picture
from exports.pictures.radar import MOST_BANDS, radar_picture
from exports.pictures.signs import SHAPES
from exports.pictures.svg import THEMED
from exports.pictures.twin import twin_picture
from exports.subject import Subject

TEMPLATES: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
"""Every text is escaped, whatever a file is called, and a name that is not given is an error."""


@dataclass(frozen=True, slots=True)
class Share:
    """A framework and how many of 100 sets of priorities favour it."""

    framework: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Certainty:
    """The shares of two frameworks, and how they were made."""

    shares: Sequence[Share]
    made: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A finding with what is drawn or listed to show it."""

    title: str
    about: str
    picture: Markup | None = None
    note: str = ""
    table: Table | None = None


def offline_page(subject: Subject, *, today: date) -> str:
    """The whole file; ``today`` is the day on which it is made."""
    return TEMPLATES.get_template("page.html").render(page=Page(subject, today))


@dataclass(frozen=True)
class Page:
    """What the templates ask for. Pictures are finished SVG; everything else is text."""

    subject: Subject
    today: date

    @cached_property
    def looks(self) -> Mapping[str, Look]:
        """How each framework is drawn, the shown ones in their order."""
        return looks_of(self.subject.catalogue, self.subject.view.frameworks)

    @property
    def shapes(self) -> Mapping[str, str]:
        return SHAPES

    @cached_property
    def asked(self) -> Sequence[tuple[str, str]]:
        """The question in its parts."""
        catalogue, view = self.subject.catalogue, self.subject.view
        persona = catalogue.personas[view.persona]
        own = "Own weights, beginning from " if view.weights is not None else ""
        return (
            ("For whom", f"{own}{persona.label}. {persona.who}"),
            ("Comparing", listed([catalogue.named(name) for name in view.frameworks])),
            ("Existing code", f"in {catalogue.named(view.code)}" if view.code else "none named"),
            ("Must-haves", must_sentence(catalogue, view)),
        )

    @cached_property
    def question(self) -> str:
        return question_sentence(self.subject.catalogue, self.subject.view)

    @cached_property
    def notes(self) -> Sequence[str]:
        """What always belongs to the verdict, the article's advice first."""
        subject = self.subject
        advice = advice_sentence(subject.catalogue, subject.view, subject.verdict)
        return [note for note in (advice, *subject.words.notes) if note]

    @cached_property
    def margin(self) -> str:
        return margin_words(self.subject.catalogue, self.subject.verdict)

    @cached_property
    def certainty(self) -> Certainty | None:
        """How sure, in a hundred; None where no pair is compared."""
        duel, catalogue = self.subject.verdict.closest, self.subject.catalogue
        if duel is None:
            return None
        shares = [Share(n, catalogue.named(n), number) for n, number in of_a_hundred(duel).items()]
        return Certainty(shares, draws_sentence(catalogue, duel))

    @cached_property
    def decides(self) -> Figure | None:
        """What decides between the two that are shown; None where no pair is compared."""
        subject, duel = self.subject, self.subject.duel
        if duel is None:
            return None
        title = contributions_title(subject.catalogue, duel)
        picture = Markup(decision_picture(subject, THEMED))
        note = not_counted(subject.catalogue, duel.pair)
        about = about_pair(subject.catalogue, subject.verdict, duel)
        return Figure(title, about, picture, note, decides_table(subject, duel))

    @cached_property
    def radar(self) -> Figure:
        subject, catalogue = self.subject, self.subject.catalogue
        shown, lens = subject.view.frameworks, subject.view.lens_shown
        about = RADAR_BANDS if len(shown) <= MOST_BANDS else RADAR_GAPS
        title = radar_title(catalogue, shown, lens=lens)
        note = radar_caveats(catalogue, shown, lens=lens)
        return Figure(title, about, Markup(radar_picture(subject, THEMED)), note)

    @cached_property
    def twin(self) -> Figure:
        subject, catalogue = self.subject, self.subject.catalogue
        shown, lens = subject.view.frameworks, subject.view.lens_shown
        weighed = heaviest_first(subject.view.weights_in(catalogue))
        title = twin_title(catalogue, shown, weighed, lens=lens)
        return Figure(title, TWIN_ABOUT, Markup(twin_picture(subject, THEMED)))

    @cached_property
    def scores(self) -> Table:
        return scores_table(self.subject)

    @cached_property
    def must(self) -> Table | None:
        return must_table(self.subject)

    @cached_property
    def turning(self) -> Figure | None:
        """Which weights would turn the answer; None where no pair is compared."""
        subject, duel = self.subject, self.subject.duel
        if duel is None:
            return None
        title = turning_points_title(subject.catalogue, duel)
        return Figure(title, TURNING_ABOUT, table=turning_table(subject, duel))

    @cached_property
    def runner_up(self) -> tuple[str, Sequence[str]] | None:
        """Who comes second, and the best case for it; None where no pair is compared."""
        subject, catalogue, view = self.subject, self.subject.catalogue, self.subject.view
        lens, own = view.lens_shown, view.own_only
        case = best_case(catalogue, subject.verdict, lens=lens, own_only=own)
        if case is None:
            return None
        return catalogue.named(case.framework), best_case_sentences(catalogue, view, case)

    @cached_property
    def moving(self) -> Sequence[str]:
        view = self.subject.view
        told = moving_sentences(self.subject.catalogue, view.frameworks, view.code)
        return [*told, NOT_SCORED]

    @cached_property
    def _rows(self) -> Sequence[TableRow]:
        return table(self.subject.catalogue, self.subject.view.frameworks)

    @cached_property
    def attributes(self) -> Table:
        return attribute_table(self.subject, self._rows)

    @cached_property
    def attributes_summary(self) -> str:
        return rows_summary(self.subject.catalogue, self._rows)

    @cached_property
    def limits(self) -> Sequence[str]:
        return limit_lines(self.subject.catalogue, self.subject.view)

    @cached_property
    def sources(self) -> Mapping[str, Sequence[Listed]]:
        return listed_sources(self.subject, self._rows)

    @cached_property
    def made(self) -> str:
        return f"Made on {full_date(self.today.isoformat())} from {self.subject.stamp}"
