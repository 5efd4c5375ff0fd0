"""Learn: a door for newcomers, learning paths, the glossary, questions answered, the method."""

import streamlit as st

from components.learn.answers import answers
from components.learn.first_steps import first_steps
from components.learn.glossary import glossary
from components.learn.method import method
from components.learn.paths import paths
from components.learn.reasons import reasons
from components.shared.text import plain, section, standfirst
from components.state.session import current

now = current()
st.title(plain("First steps, questions answered, and the method"), anchor=False)
standfirst(
    "A way in for newcomers, the words that are used here, and the article’s questions answered "
    "from today’s evidence, with the sources one click away."
)

section("New to this? Four questions")
first_steps(now)

section("Learning paths")
paths(now.catalogue)

section("Glossary")
glossary(now.catalogue)

section("Questions")
answers(now.catalogue)

section("Why the choice matters")
reasons(now.catalogue)

section("Method and limits")
method(now.catalogue)
