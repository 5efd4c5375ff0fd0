"""What we measure ourselves; until then, what the method asks for."""

import streamlit as st

from comparison.catalogue import Catalogue
from comparison.findings.statistic_charts import planned
from comparison.formatting import counted
from components.shared.text import body, plain, quiet


def planned_measurements(catalogue: Catalogue) -> None:
    """What the method asks for and nobody has measured yet."""
    found = list(planned(catalogue))
    body(
        f"The method asks for {counted(len(found), 'measurement')} of our own. None of them has "
        "been made, so each counts as unknown in the scores."
    )
    grid = st.grid(2, min_column_width=330, gap=("medium", "large"))
    for criterion, indicator in found:
        about = f"{criterion.label}, in {indicator.unit}. {indicator.measures}"
        with grid.cell():
            st.markdown(f"**{plain(indicator.label)}**: to be measured  \n{quiet(about)}")
