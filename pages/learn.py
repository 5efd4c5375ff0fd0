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
from components.shared.text import plain, rule, section, standfirst
from components.state.session import current

now = current()
st.title(plain("First steps, questions answered, and the method"), anchor=False)
standfirst(
    "A way in for newcomers, the words that are used here, and the article’s questions answered "
    "from today’s evidence, with the sources one click away."
)

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
