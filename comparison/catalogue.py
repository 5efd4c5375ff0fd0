"""The catalogue: all data of one edition, validated, frozen and ready to be asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType

from comparison.cache import Cache
from comparison.model.base import last_day
from comparison.model.benchmarks import BenchmarkPart, Part
from comparison.model.charts import Chart, ChartTopic
from comparison.model.criteria import Criterion, Indicator
from comparison.model.edition import Aliases, Edition
from comparison.model.evidence import Claim, ClaimSection, Limits, Source, Statistic
from comparison.model.framework import Framework
from comparison.model.measurements import MeasurementRun
from comparison.model.method import Method
from comparison.model.personas import Persona, Questions, Requirement
from comparison.model.texts import Answer, Attribute, AttributeGroup, Contrast, Term, Texts
from comparison.problems import Problem


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Everything that the data folder says, by id and in its order of presentation.

    ``version`` is the edition (``2026.11``), ``fingerprint`` eight hexadecimal digits over all
    files; ``warnings`` are what the check would mention without failing.
    """

    version: str
    fingerprint: str
    edition: Edition
    method: Method
    frameworks: Mapping[str, Framework]
    criteria: Mapping[str, Criterion]
    personas: Mapping[str, Persona]
    requirements: Mapping[str, Requirement]
    attributes: Mapping[str, Attribute]
    attribute_groups: Mapping[str, AttributeGroup]
    sections: tuple[ClaimSection, ...]
    sources: Mapping[str, Source]
    statistics: Mapping[str, Statistic]
    axes: Mapping[str, str]
    topics: Mapping[str, str]
    limits: Limits
    benchmarks: Mapping[Part, BenchmarkPart]
    measurements: Mapping[str, MeasurementRun]
    charts: Mapping[str, Chart]
    chart_topics: tuple[ChartTopic, ...]
    aliases: Aliases
    questions: Questions
    contrasts: tuple[Contrast, ...]
    answers: tuple[Answer, ...]
    texts: Texts
    terms: tuple[Term, ...]
    method_text: str
    warnings: tuple[Problem, ...] = field(default=())
    cache: Cache = field(default_factory=Cache, init=False, repr=False)

    @cached_property
    def today(self) -> date:
        """The date of the data. Nothing is ever compared with the clock."""
        return last_day(self.edition.as_of)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """All statements of the article, in its order."""
        return MappingProxyType(
            {claim.id: claim for section in self.sections for claim in section.claims}
        )

    @cached_property
    def section_of(self) -> Mapping[str, ClaimSection]:
        """The article's section of each claim."""
        return MappingProxyType(
            {claim.id: section for section in self.sections for claim in section.claims}
        )

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """All indicators of all criteria."""
        every = [item for criterion in self.criteria.values() for item in criterion.indicators]
        return MappingProxyType({item.id: item for item in every})

    @cached_property
    def radar(self) -> tuple[str, ...]:
        """The ids of the radar's criteria, in their order."""
        return tuple(name for name, criterion in self.criteria.items() if criterion.radar)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each framework in the palette, from 0. Stable: hiding one moves none."""
        return MappingProxyType({name: place for place, name in enumerate(self.all_names)})

    @cached_property
    def all_names(self) -> tuple[str, ...]:
        """Framework ids in order of presentation, those named without a file included."""
        named = self.edition.order
        return (*named, *(name for name in self.frameworks if name not in named))

    def named(self, framework: str) -> str:
        """The name to show for a framework id, the id itself where there is no file."""
        known = self.frameworks.get(framework)
        return known.name if known else framework
