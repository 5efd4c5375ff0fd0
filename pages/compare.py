"""Compare: the attribute table, the article's six rows first, and more about each framework."""

from comparison.links.parameters import NONE
from components.compare.attribute_table import attribute_table
from components.compare.changes_since import changes_since
from components.compare.parts_over_time import parts_over_time
from components.compare.profile import profiles
from components.scores.score_panel import score_panel
from components.shared.folded import folded
from components.shared.page_heading import page_heading
from components.shared.text import rule
from components.state.session import current

now = current()
page_heading(now, "compare")
attribute_table(now)

rule(strong=True, above="1.75rem")
with folded("What changed since the article", key="changes") as opened:
    if opened:
        changes_since(now)

wanted = now.view.control(now.catalogue, "score") != NONE
with folded("All seven criteria, and how each score is made", key="scores", open=wanted) as opened:
    if opened:
        score_panel(now, now.catalogue.criteria, key="compare-score", control="score", level=2)

with folded("Alive, moved or left alone: the parts of each ecosystem", key="parts") as opened:
    if opened:
        parts_over_time(now)

with folded("Each framework by itself", key="profiles") as opened:
    if opened:
        profiles(now)
