"""What every export is made from: the data, the view that a link asks for, and its verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from comparison.catalogue import Catalogue
from comparison.decision.verdict import Duel, Verdict
from comparison.findings.view_verdict import duel_of, verdict_of
from comparison.links.read import parse
from comparison.links.view import View, citable_query_string
from comparison.wording.presenting import evidence_stamp, older_data
from comparison.wording.verdict import Wording, whom, wording


@dataclass(frozen=True)
class Subject:
    """A view with its verdict, and ``notes``: what the link asked for and could not have.

    ``root`` is the address under which readers open the dashboard, without a slash at its end.
    """

    catalogue: Catalogue
    view: View
    notes: tuple[str, ...] = ()
    root: str = ""

    @cached_property
    def verdict(self) -> Verdict:
        return verdict_of(self.catalogue, self.view)

    @cached_property
    def duel(self) -> Duel | None:
        """The pair that is shown; None where no two are compared."""
        return duel_of(self.catalogue, self.view, self.verdict)

    @cached_property
    def words(self) -> Wording:
        return wording(self.catalogue, self.view, self.verdict)

    @property
    def older(self) -> str:
        """That the link was made with other data than this; empty where it was not."""
        return older_data(self.catalogue, self.view)

    @property
    def stamp(self) -> str:
        """What the data was: version, fingerprint and the date of the evidence."""
        return f"Framefit {evidence_stamp(self.catalogue)}. {self.older}".rstrip(". ")

    @property
    def pictured(self) -> str:
        """The same for a picture, which is seen without its page: for whom first."""
        return f"{whom(self.catalogue, self.view)}. {self.stamp}"

    @property
    def link(self) -> str:
        """The citable link to the view on Decide."""
        return (
            f"{self.root}/decide?{citable_query_string(self.catalogue, self.view, page='decide')}"
        )


def subject_of(
    catalogue: Catalogue, query: Mapping[str, Sequence[str]], *, root: str = ""
) -> Subject:
    """The subject that a link's parsed parameters ask for."""
    view, notes = parse(catalogue, query)
    return Subject(catalogue, view, notes, root)
