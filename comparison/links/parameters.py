"""The parameters of links that belong to one page each: what they are called and accept.

Names and ids are stable for ever: a name may be added, never renamed or dropped.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from comparison.cache import cached
from comparison.catalogue import Catalogue
from comparison.measured.code import code_tasks

MAX_TEXT = 80
QUESTION_PREFIX = "q."


@dataclass(frozen=True, slots=True)
class Control:
    """A control of one page: its parameter, what it accepts and its default.

    ``kind`` is ``flag`` (true or false), ``choice`` (one of ``accepted``), ``number`` (1 to 99) or
    ``text``. ``also`` are other pages that show it.
    """

    name: str
    page: str
    kind: Literal["flag", "choice", "number", "text"]
    label: str
    default: str = ""
    accepted: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    def on(self, page: str) -> bool:
        """Whether the page shows it."""
        return page == self.page or page in self.also


ALL = "all"
CLOSEST = "closest"
NONE = "none"
FIRST = "first"
SHOWN = "shown"
TIMED = ("step_time", "latency_1", "batch_64")
"""What our own runs of the speed part may be looked at for."""
CHARTED: Final = ("speed", "gpu")
"""The parts of our own suite that have charts of their own; each other part opens as a whole."""

PRESENTED: Final = "1"
STEPS: Final = ("question", "decides", "scores", "verdict", "case", "moving", "limits")
"""What is shown before an audience, one thing at a time, in this order."""

ONE_AT_A_TIME: Final = ("devices",)
"""The parts with so many ways that one figure and one piece of work are shown at a time."""


@cached(most=1)
def page_controls(catalogue: Catalogue) -> Mapping[str, Control]:
    """The pages' own controls by parameter name. The shared ones are fields of View."""
    findings = (ALL, *catalogue.edition.findings)
    groups = (ALL, *dict.fromkeys(slug(section.group) for section in catalogue.sections))
    subjects = (ALL, *catalogue.frameworks)
    rivals = (CLOSEST, *catalogue.frameworks)
    scores = (NONE, *catalogue.criteria)
    axes = (ALL, *dict.fromkeys(catalogue.axes.values()))
    topics = (ALL, *(topic.id for topic in catalogue.chart_topics))
    parts = (NONE, *(name for name in catalogue.benchmarks if name not in CHARTED))
    every = (
        Control("present", "overview", "choice", "Presenting", "", ("", PRESENTED)),
        Control("step", "overview", "choice", "Step", "", ("", *STEPS)),
        Control("notes", "overview", "choice", "Speaker notes", "", ("", PRESENTED)),
        Control("rival", "overview", "choice", "The leader against", CLOSEST, rivals),
        Control("search", "compare", "text", "Search the table"),
        Control("differences", "compare", "flag", "Differences only", "false"),
        Control("score", "compare", "choice", "The score opened", NONE, scores),
        Control("against", "decide", "choice", "The leader against", CLOSEST, rivals),
        Control("verdict", "evidence", "choice", "Finding", ALL, findings),
        Control("section", "evidence", "choice", "Section", ALL, groups),
        Control("about", "evidence", "choice", "About", ALL, subjects),
        Control("text", "evidence", "text", "Search the statements"),
        Control("page", "evidence", "number", "Page of the statements", "1"),
        Control("every", "evidence", "flag", "All on one page", "false"),
        Control("axis", "evidence", "choice", "Topic of the statistics", ALL, axes),
        Control("figure", "evidence", "text", "Search the statistics"),
        Control("topic", "measurements", "choice", "Topic", ALL, topics),
        Control("measured", "measurements", "choice", "What was measured", "step_time", TIMED),
        Control("chart", "measurements", "choice", "The chart opened", NONE, _charts(catalogue)),
        Control("part", "measurements", "choice", "The part opened", NONE, parts),
        *_details(catalogue),
        Control("task", "code", "choice", "Task", FIRST, (FIRST, *code_tasks(catalogue))),
        Control("left", "code", "choice", "On the left", SHOWN, (SHOWN, *catalogue.frameworks)),
        Control("right", "code", "choice", "On the right", SHOWN, (SHOWN, *catalogue.frameworks)),
        Control("threads", "measurements", "choice", "Processor threads", "1", ("1", "2")),
    )
    questions = tuple(
        Control(
            f"{QUESTION_PREFIX}{question.id}",
            "decide",
            "choice",
            question.text,
            "",
            ("", *(answer.id for answer in question.answers)),
            also=("learn",),
        )
        for question in catalogue.questions.questions
    )
    return {control.name: control for control in (*every, *questions)}


def _charts(catalogue: Catalogue) -> tuple[str, ...]:
    """Charts that open: the published by their ids, ours as part, figure and piece of work."""
    ours = [
        own_chart(name, metric, task)
        for name in CHARTED
        if (part := catalogue.benchmarks.get(name))
        for metric in part.metrics
        for task in part.tasks
    ]
    return (NONE, *catalogue.charts, *ours)


def own_chart(part: str, metric: str, task: str) -> str:
    """The id of a chart of our own figures."""
    return f"{part}.{metric}.{task}"


def _details(catalogue: Catalogue) -> Iterator[Control]:
    """What is looked at of a part that shows one thing at a time; empty for the first."""
    for name, part in catalogue.benchmarks.items():
        if name in ONE_AT_A_TIME:
            metrics, tasks = ("", *part.metrics), ("", *part.tasks)
            yield Control(f"{name}.metric", "measurements", "choice", "Figure", "", metrics)
            yield Control(f"{name}.task", "measurements", "choice", "Piece of work", "", tasks)


def slug(text: str) -> str:
    """A text as an id: ``What Is PyTorch?`` is ``what-is-pytorch``."""
    kept = "".join(sign if sign.isalnum() else " " for sign in text.lower())
    return "-".join(kept.split())
