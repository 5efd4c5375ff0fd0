"""What a start does once, so that no reader waits for it and no collection walks it again."""

import gc
import pkgutil
from importlib import import_module

import components
from comparison.catalogue import Catalogue
from components.scores.radar_and_twin import radar_chart, twin_chart
from components.state.widget_values import believe_only_sound_values

SHELL = "components.shell"
"""The script itself, which only Streamlit runs."""


def warm_up(catalogue: Catalogue) -> None:
    """Import every room, draw the charts of the first view, and set all that aside for good.

    To be called before any session exists: whatever is alive is never looked at again by Python's
    garbage collection, which else walks all modules and all data for every few hundred objects
    that a run leaves. Streamlit's own collection after each run is off (.streamlit/config.toml).
    """
    believe_only_sound_values()
    for module in pkgutil.walk_packages(components.__path__, "components."):
        if module.name != SHELL:
            import_module(module.name)
    shown = catalogue.edition.default_frameworks
    lens = catalogue.edition.default_persona
    radar_chart(catalogue, shown, lens)
    twin_chart(catalogue, shown, tuple(catalogue.personas[lens].weights.items()), lens)
    gc.collect()
    gc.freeze()
