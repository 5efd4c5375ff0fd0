"""Widget states that no browser has: of another type, of another widget, without end."""

import json
from collections.abc import Callable, Mapping
from random import Random

from streamlit.proto.Common_pb2 import (
    ChatInputValue,
    DoubleArray,
    FileUploaderState,
    SInt64Array,
    StringArray,
    StringTriggerValue,
)
from streamlit.proto.Components_pb2 import ArrowTable
from streamlit.proto.WidgetStates_pb2 import WidgetState

from comparison.reading.load import PROJECT_DATA, load
from tests.fuzz.links.grammar import MARKUP, WRONG

NUMBERS = (0.0, 1.0, -1.0, 2.5, 1e308, float("inf"), float("-inf"), float("nan"), 10.0**18, 101.0)
WHOLE = (0, 1, -1, 100, 2**31, 2**63 - 1, -(2**63))
JSONS = (
    *(
        "",
        "null",
        "true",
        "0",
        "-1",
        "NaN",
        "Infinity",
        "[]",
        "{}",
        '""',
        "{",
        '{"a":',
        "\x00",
        "é",
    ),
    *(
        '{"values": null}',
        '{"values": []}',
        '{"values": [1]}',
        '{"values": "abc"}',
        '{"values": {}}',
    ),
    *(
        '{"values": [null, 1, 2, 3, 4, 5, 6]}',
        '{"values": [1e999, 0, 0, 0, 0, 0, 0]}',
        '{"value": 1}',
    ),
    *('{"values": [100, 0, 0, 0, 0, 0, 0]}', '{"values": [true, 99, 0, 0, 0, 0, 0]}', "1" * 5000),
    *('{"values": [NaN, 0, 0, 0, 0, 0, 100]}', '{"values": [0, 0, 0, 0, 0, 0, 0]}', "[" * 20_000),
    *(json.dumps({"values": [50] * 100_000}), '{"__proto__": 1, "values": [[], 0, 0, 0, 0, 0, 0]}'),
    json.dumps({"values": [10**400, 0, 0, 0, 0, 0, 0]}),
)
Made = Callable[[Random, str], WidgetState]


def words() -> tuple[str, ...]:
    """Texts of a wrong kind, and ids and labels of the data, which are right somewhere else."""
    catalogue = load(PROJECT_DATA)
    ids = (*catalogue.frameworks, *catalogue.personas, *catalogue.criteria, *catalogue.requirements)
    labels = tuple(item.label for item in catalogue.personas.values())
    names = tuple(item.name for item in catalogue.frameworks.values())
    return (*WRONG, *ids, *labels, *names, "x" * 500_000, MARKUP * 2000, "a\nb\n" * 20_000)


WORDS = words()


def _texts(random: Random) -> list[str]:
    count = random.choice((0, 1, 2, 3, 300))
    return [random.choice(WORDS)[:2000] for _ in range(count)]


KINDS: Mapping[str, Made] = {
    "bool": lambda random, name: WidgetState(id=name, bool_value=random.random() < 0.5),
    "trigger": lambda random, name: WidgetState(id=name, trigger_value=random.random() < 0.8),
    "double": lambda random, name: WidgetState(id=name, double_value=random.choice(NUMBERS)),
    "int": lambda random, name: WidgetState(id=name, int_value=random.choice(WHOLE)),
    "text": lambda random, name: WidgetState(id=name, string_value=random.choice(WORDS)),
    "doubles": lambda random, name: WidgetState(
        id=name, double_array_value=DoubleArray(data=random.choices(NUMBERS, k=3))
    ),
    "ints": lambda random, name: WidgetState(
        id=name, int_array_value=SInt64Array(data=random.choices(WHOLE, k=random.choice((0, 2))))
    ),
    "texts": lambda random, name: WidgetState(
        id=name, string_array_value=StringArray(data=_texts(random))
    ),
    "json": lambda random, name: WidgetState(id=name, json_value=random.choice(JSONS)),
    "json trigger": lambda random, name: WidgetState(
        id=name, json_trigger_value=random.choice(JSONS)
    ),
    "bytes": lambda random, name: WidgetState(id=name, bytes_value=random.randbytes(50)),
    "table": lambda random, name: WidgetState(
        id=name, arrow_value=ArrowTable(data=random.randbytes(50))
    ),
    "file": lambda random, name: WidgetState(
        id=name, file_uploader_state_value=FileUploaderState()
    ),
    "text trigger": lambda random, name: WidgetState(
        id=name, string_trigger_value=StringTriggerValue(data=random.choice(WORDS)[:2000])
    ),
    "chat": lambda random, name: WidgetState(
        id=name, chat_input_value=ChatInputValue(data=random.choice(WORDS)[:2000])
    ),
    "nothing": lambda random, name: WidgetState(id=name),
}
USUAL = {
    "selectbox": "text",
    "text_input": "text",
    "text_area": "text",
    "multiselect": "texts",
    "button_group": "texts",
    "checkbox": "bool",
    "button": "trigger",
    "bidi_component": "json",
    "expandable": "bool",
    "popover": "bool",
}
"""How a browser sends the value of each widget of ours."""


def hostile_states(random: Random, widgets: Mapping[str, str]) -> list[WidgetState]:
    """Wrong values, or values of a wrong type, for some of a page's widgets and for others."""
    names = sorted(widgets)
    chosen = random.sample(names, min(len(names), random.choice((1, 1, 2, 4, 40))))
    if random.random() < 0.2:
        chosen += [random.choice(("", "x", "persona", "$$ID-0-None", "$$WIDGET_ID-1", "\x00"))]
    states = []
    for name in chosen:
        kind = USUAL.get(widgets.get(name, ""), "text")
        kind = kind if random.random() < 0.5 else random.choice(list(KINDS))
        states.append(KINDS[kind](random, name))
    return states * random.choice((1, 1, 1, 1, 2))
