"""What a browser says of its widgets is believed only where a browser can say it.

Streamlit puts whatever a message holds into a session's state, and fails later, inside the run or
before it, where that is of another type than the widget's or of no widget at all. Such a value is
left out here, before it is taken in: the widget keeps the value that it had.
"""

from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.common import WidgetMetadata, is_element_id, unpack_widget_state_value
from streamlit.runtime.state.session_state import Serialized, WStates

_set_value = WStates.set_widget_from_proto
_set_metadata = WStates.set_widget_metadata


def believe_only_sound_values() -> None:
    """Check values from now on, in every session. Doing it twice changes nothing."""
    WStates.set_widget_from_proto = _take_value  # type: ignore[method-assign, assignment]
    WStates.set_widget_metadata = _take_metadata  # type: ignore[method-assign, assignment]


def _take_value(states: WStates, told: WidgetState) -> None:
    """A value arrives; of a widget that was not drawn yet it is looked at when that is."""
    known = states.widget_metadata.get(told.id)
    if is_element_id(told.id) and (known is None or is_sound(known, told)):
        _set_value(states, told)


def _take_metadata(states: WStates, widget: WidgetMetadata[Any]) -> None:
    """A widget is drawn, for the first time or again."""
    told = states.states.get(widget.id)
    if isinstance(told, Serialized) and not is_sound(widget, told.value):
        del states.states[widget.id]
    _set_metadata(states, widget)


def is_sound(widget: WidgetMetadata[Any], told: WidgetState) -> bool:
    """Whether a value is of the widget's type, names nothing twice or too much, and can be read."""
    if told.WhichOneof("value") != widget.value_type:
        return False
    named = told.string_array_value.data
    if len(set(named)) < len(named) or len(named) > (widget.max_array_length or len(named)):
        return False
    try:
        widget.deserializer(unpack_widget_state_value(told))
    except Exception:
        return False
    return True
