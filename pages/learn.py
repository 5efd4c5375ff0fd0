"""Learn: the article's questions answered, why the choice matters, learning paths, the method."""

import streamlit as st

from components.learn.answers import answers
from components.learn.method import method
from components.learn.paths import paths
from components.learn.reasons import reasons
from components.shared.text import plain, section, standfirst
from components.state.session import current

now = current()
st.title(plain("Questions answered, learning paths, and the method"), anchor=False)
standfirst(
    "The article’s questions, answered from today’s evidence, with the sources one click away."
)

section("Learning paths")
paths(now.catalogue)

section("Questions")
answers(now.catalogue)

section("Why the choice matters")
reasons(now.catalogue)

section("Method and limits")
method(now.catalogue)
