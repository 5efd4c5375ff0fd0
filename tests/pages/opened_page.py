"""A page as AppTest has run it, and what a reader can read on it."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import (
    Block,
    Element,
    Expander,
    HeadingBase,
    Html,
    Markdown,
    Tab,
    Table,
    Text,
    Widget,
)

ROOT = Path(__file__).resolve().parents[2]
SHELL = ROOT / "components" / "shell.py"
PAGES = ("overview", "compare", "decide", "evidence", "measurements", "code", "learn")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_TAG = re.compile(r"<[^>]*>")


def as_read(markdown: str) -> str:
    """Escaped Markdown as a reader sees it; marks that are not escaped stay as they are."""
    return _ESCAPED.sub(r"\1", markdown)


def one_line(text: str) -> str:
    """A text of the data as the pages set it: runs of blanks become one."""
    return " ".join(text.split())


@dataclass(frozen=True)
class OpenedPage:
    """One page after its last run."""

    app: AppTest

    @property
    def title(self) -> str:
        (title,) = self.app.title
        return as_read(title.value)

    @property
    def notes(self) -> list[str]:
        """What the link asked for and could not be honoured."""
        return self._texts_in("link-notes")

    @property
    def problems(self) -> list[str]:
        """The problems of data that is not shown."""
        return self._texts_in("data-problems")

    @property
    def must(self) -> list[str]:
        """The must-haves that are chosen, group by group."""
        groups = self.app.button_group
        chosen = [item.value for item in groups if str(item.key).startswith("must-group-")]
        return [name for names in chosen for name in names]

    @property
    def text(self) -> str:
        """Everything that stands on the page, in lists that can be chosen from too."""
        read = map(as_read, [*self.markdown, *self.labels])
        return one_line(" ".join([*read, *self._written, *self._choices]))

    @property
    def markdown(self) -> list[str]:
        """Every text, heading and table cell, all of which Streamlit reads as Markdown."""
        return [found for node in self._nodes for found in _markdown_of(node)]

    @property
    def labels(self) -> list[str]:
        """Every label of a control, tab, expander or column, which is read as Markdown too."""
        return [found for node in self._nodes for found in _labels_of(node)]

    @property
    def html(self) -> list[str]:
        return [node.value for node in self._nodes if isinstance(node, Html)]

    @property
    def pictures(self) -> list[str]:
        """Every string in the page's pictures, all of which Plotly reads as markup."""
        specs = [json.loads(item.proto.spec) for item in self.app.get("plotly_chart")]
        return list(_strings(specs))

    @property
    def weights(self) -> list[int]:
        """The weights on the ranges of Decide, in the order of the criteria."""
        (found,) = [
            item.proto
            for item in self.app.get("bidi_component")
            if item.proto.component_name == "framefit_weights"
        ]
        told: list[int] = json.loads(found.json)["values"]
        return told

    def has_keyed(self, key: str) -> bool:
        return any(getattr(node, "key", None) == key for node in self._nodes)

    def keys(self, prefix: str) -> list[str]:
        """The keys on the page that begin with ``prefix``, without it, in the page's order."""
        found = [getattr(node, "key", None) or "" for node in self._nodes]
        return [key.removeprefix(prefix) for key in found if key.startswith(prefix)]

    def unfold(self) -> "OpenedPage":
        """Open every folded section of the page, as a reader does who wants to see all."""
        for key in self.keys("folded-"):
            self.app.session_state[f"folded-{key}"] = True
        self.app.run()
        self.assert_nothing_raised()
        return self

    def open_everything(self) -> "OpenedPage":
        """Open every fold of the page, those within folds too."""
        opened: set[str] = set()
        while more := self._folds - opened:
            for key in more:
                self.app.session_state[key] = True
            opened |= more
            self.app.run()
            self.assert_nothing_raised()
        return self

    def assert_nothing_raised(self) -> None:
        assert not self.app.exception, [item.value for item in self.app.exception]

    @property
    def _nodes(self) -> list[Element | Block]:
        return list(self.app.main)

    @property
    def _folds(self) -> set[str]:
        """The keys of the folds that are made when opened."""
        return {str(node.key) for node in self._nodes if isinstance(node, Expander) and node.key}

    @property
    def _written(self) -> list[str]:
        return [
            unescape(_TAG.sub("", node.value)) if isinstance(node, Html) else node.value
            for node in self._nodes
            if isinstance(node, Html | Text)
        ]

    @property
    def _choices(self) -> list[str]:
        return [text for node in self._nodes for text in getattr(node, "options", ())]

    def _texts_in(self, key: str) -> list[str]:
        if not self.has_keyed(key):
            return []
        return [node.value for node in self.app.main.get_by_key(key) if isinstance(node, Text)]


Open = Callable[..., OpenedPage]
"""``open_page("compare", persona="edge")``: a page with the parameters of a link."""


def _markdown_of(node: Element | Block) -> Iterator[str]:
    if isinstance(node, Markdown | HeadingBase):
        yield node.value
    elif isinstance(node, Table):
        yield from (str(cell) for row in node.value.values for cell in row)


def _labels_of(node: Element | Block) -> Iterator[str]:
    if isinstance(node, Expander | Tab):
        yield node.label
    elif isinstance(node, Table):
        yield from (str(name) for name in node.value.columns)
    elif isinstance(node, Widget):
        yield from (getattr(node, "label", ""), getattr(node, "help", ""))
    elif isinstance(node, Block) and node.type == "popover":
        yield getattr(node.proto, "popover", node.proto).label


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
