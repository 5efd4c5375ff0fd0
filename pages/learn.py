"""Learn: a door for newcomers, learning paths, the glossary, questions answered, the method."""

import streamlit as st

from components.learn.answers import answers
from components.learn.first_steps import first_steps
from components.learn.glossary import glossary
from components.learn.method import method
from components.learn.paths import paths
from components.learn.reasons import reasons
from components.shared.contents import contents
from components.shared.folded import folded
from components.shared.page_heading import page_heading
from components.shared.text import rule, section
from components.state.session import current

now = current()
page_heading(now, "learn")
contents(
    {
        "first-steps": "First steps",
        "paths": "Learning paths",
        "words": "Glossary",
        "questions": "Questions",
        "why": "Why it matters",
        "method": "Method and limits",
    }
)
section("New to this? Four questions", place="first-steps")
first_steps(now)

rule(strong=True, above="1.75rem")
with folded("Learning paths", key="paths") as opened:
    if opened:
        paths(now.catalogue)
with folded("Glossary", key="words") as opened:
    if opened:
        glossary(now.catalogue)
with folded("Questions", key="questions") as opened:
    if opened:
        answers(now.catalogue)
with folded("Why the choice matters", key="why") as opened:
    if opened:
        reasons(now.catalogue)

section("Method and limits", place="method")
with st.container(gap="xsmall"):
    method(now.catalogue)
