"""Hostile links: the page opens, names what it could not honour, shows no traceback."""

from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from comparison.reading.load import PROJECT_DATA
from tests.examples import examples

SHELL = PROJECT_DATA.parent / "components" / "shell.py"
NAMES = (
    "frameworks persona must own team data w.performance w.memory page text verdict junk".split()
)
VALUES = [
    *("x" * 10_000, "<script>alert(1)</script>", "[a](javascript:1)", ":red[x]", "$x$"),
    *("NaN", "-1", "1e309", "", "0", "999", "\x00", "\ud7ff", "../../x", "pytorch,pytorch"),
    *("Ana~memory~NaN", "~~~", "2026.11-", "--", "true", "\u202etxt", "%E0%A4%A"),
]


@examples(40)
@given(
    st.dictionaries(
        st.sampled_from(NAMES) | st.text(min_size=1, max_size=12),
        st.lists(st.sampled_from(VALUES) | st.text(max_size=40), max_size=3),
        min_size=1,
        max_size=6,
    )
)
def test_any_link_opens_the_page(query: dict[str, list[str]]) -> None:
    app = AppTest.from_file(SHELL, default_timeout=30)
    for name, values in query.items():
        app.query_params[name] = values
    app.run()
    assert not app.exception
    assert app.title[0].value
    said = " ".join(item.value for item in app.text)
    for name, values in query.items():
        if name.startswith("w.") and values and values[-1].strip() in ("NaN", "-1", "1e309"):
            assert "whole numbers from 0 to 100 are accepted" in said
    assert "Traceback" not in said
