"""Values of widgets that no browser sends: each is left out, and the widget keeps what it had."""

from dataclasses import replace
from typing import Any

import pytest
from streamlit.proto.Common_pb2 import FileUploaderState, SInt64Array, StringArray
from streamlit.proto.Components_pb2 import ArrowTable
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.common import WidgetMetadata
from streamlit.runtime.state.session_state import WStates

from components.state.widget_values import believe_only_sound_values, is_sound

LIST = "$$ID-1-persona"
WRONG = {
    "a truth": WidgetState(id=LIST, bool_value=True),
    "a number": WidgetState(id=LIST, double_value=1.5),
    "numbers": WidgetState(id=LIST, int_array_value=SInt64Array(data=[1])),
    "texts": WidgetState(id=LIST, string_array_value=StringArray(data=["mobile"])),
    "a table": WidgetState(id=LIST, arrow_value=ArrowTable()),
    "a file": WidgetState(id=LIST, file_uploader_state_value=FileUploaderState()),
    "nothing": WidgetState(id=LIST),
    "a text that cannot be read": WidgetState(id=LIST, string_value="broken"),
}


@pytest.fixture(autouse=True)
def _checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a server, for the time of a test."""
    for name in ("set_widget_from_proto", "set_widget_metadata"):
        monkeypatch.setattr(WStates, name, getattr(WStates, name))  # put back at the end
    believe_only_sound_values()


@pytest.mark.parametrize(
    ("named", "sound"),
    [([], True), (["a", "b"], True), (["a", "a"], False), (["a", "b", "c"], False)],
)
def test_a_list_names_nothing_twice_and_no_more_than_may_be_chosen(
    named: list[str], sound: bool
) -> None:
    several = replace(drawn(), value_type="string_array_value", max_array_length=2)
    told = WidgetState(id=LIST, string_array_value=StringArray(data=named))
    assert is_sound(replace(several, deserializer=list), told) == sound


def chosen(text: str) -> WidgetState:
    """What a browser says of a list."""
    return WidgetState(id=LIST, string_value=text)


def drawn() -> WidgetMetadata[Any]:
    """A list as Streamlit knows it; of one text it makes nothing."""

    def read(text: str | None) -> str:
        if text == "broken":
            raise ValueError(text)
        return (text or "student").lower()

    return WidgetMetadata(LIST, deserializer=read, serializer=str, value_type="string_value")


def test_what_a_browser_says_is_taken_in() -> None:
    states = WStates()
    states.set_widget_metadata(drawn())
    states.set_widget_from_proto(chosen("Mobile"))
    assert states[LIST] == "mobile"


def test_what_a_browser_says_before_the_widget_is_drawn_is_kept_for_it() -> None:
    """So it is after a server was started anew under an open page."""
    states = WStates()
    states.set_widget_from_proto(chosen("Mobile"))
    states.set_widget_metadata(drawn())
    assert states[LIST] == "mobile"


@pytest.mark.parametrize("told", WRONG.values(), ids=WRONG)
def test_a_wrong_value_leaves_the_last_one(told: WidgetState) -> None:
    states = WStates()
    states.set_widget_metadata(drawn())
    states.set_widget_from_proto(chosen("Mobile"))
    states.set_widget_from_proto(told)
    assert states[LIST] == "mobile"


@pytest.mark.parametrize("told", WRONG.values(), ids=WRONG)
def test_a_wrong_value_is_gone_when_its_widget_is_drawn(told: WidgetState) -> None:
    states = WStates()
    states.set_widget_from_proto(told)
    states.set_widget_metadata(drawn())
    assert LIST not in states


@pytest.mark.parametrize("name", ["", "persona", "$$WIDGET_ID-1", "_view", "\x00"])
def test_what_is_no_widget_of_streamlits_has_no_value(name: str) -> None:
    """Such a name stood among our own in the session, and each page failed on it."""
    states = WStates()
    states.set_widget_from_proto(WidgetState(id=name, string_value="x"))
    assert len(states) == 0
