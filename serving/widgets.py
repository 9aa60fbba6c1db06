"""Which kind of value each control of the pages has, learned from what the server sends: a browser sends no other.

The framework takes what comes, and the page meets a number where it asked for text.
"""

import json

from google.protobuf.message import DecodeError
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

MOST = 10_000  # controls kept; a page has some ten, and one keeps its number from visitor to visitor
MARK = b"$$ID-"  # begins the number of every control
KINDS = {
    "button": "trigger_value",
    "button_group": "string_array_value",
    "checkbox": "bool_value",
    "date_input": "string_array_value",
    "date_time_input": "string_array_value",
    "download_button": "trigger_value",
    "expandable": "bool_value",
    "multiselect": "string_array_value",
    "number_input": "double_value",
    "popover": "bool_value",
    "radio": "string_value",
    "selectbox": "string_value",
    "slider": "double_array_value",
    "tab_container": "string_value",
    "text_area": "string_value",
    "text_input": "string_value",
    "time_input": "string_value",
}


class Widgets:
    """The kind of value of every control that this server has sent to anyone."""

    def __init__(self):
        self._kinds: dict[str, str] = {}

    def learn(self, data: bytes) -> None:
        """Notice the control in a message to a browser, when there is one."""
        if MARK not in data or len(self._kinds) >= MOST:
            return
        try:
            delta = ForwardMsg.FromString(data).delta
        except DecodeError:  # none of the framework's own messages
            return
        made = delta.new_element if delta.WhichOneof("type") == "new_element" else delta.add_block
        name = made.WhichOneof("type")
        if name in KINDS and (number := getattr(made, name).id):
            self._kinds[number] = KINDS[name]

    def is_sound(self, state: WidgetState) -> bool:
        """Whether the value can be of that control: of its kind, or none where it was cleared."""
        kind = state.WhichOneof("value")
        if kind in ("json_value", "json_trigger_value"):
            return _is_json(getattr(state, kind))
        return kind is None or kind == self._kinds.get(state.id, kind)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
