"""Overview: the verdict for somebody, the picture that proves it, and what the article says."""

from components.overview.advice_table import advice_table
from components.overview.biggest_differences import differences
from components.overview.contrasts import contrasts
from components.overview.runner_up import runner_up
from components.scores.decision_picture import decision_picture
from components.scores.radar_and_twin import radar_and_twin
from components.scores.score_panel import score_panel
from components.scores.verdict import verdict_header
from components.shared.page_links import cross_link
from components.shared.text import rule
from components.state.session import current

now = current()
verdict_header(now)
cross_link(now, "learn", "New to this? Four questions")
rule(strong=True)
if now.verdict.closest is not None:
    decision_picture(now, now.verdict.closest)
    score_panel(now, now.catalogue.criteria, key="overview-score")
    rule(strong=True)
radar_and_twin(now)
runner_up(now)
differences(now)
contrasts(now.catalogue)
advice_table(now)
