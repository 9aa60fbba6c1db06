"""The guard of the websocket: what a page sends passes as it is, all else is counted and goes no further."""

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from serving import messages
from serving.messages import DEVELOPERS, MALFORMED, MOST_WRONG, TOO_LARGE, Messages
from serving.tally import Tally
from tests.loops import in_a_loop_of_its_own

WIDGET = "$$ID-0123-maltall"


def through(*sent, told=(), scope=None):
    """What the framework gets of what a browser sends, what the browser gets, and the counts; told: to the browser first."""
    heard, answered, tally = [], [], Tally()
    queue = [message if isinstance(message, dict) else heard_as(message) for message in sent]

    async def app(scope, receive, send):
        await send({"type": "websocket.accept"})
        for message in told:
            await send({"type": "websocket.send", "bytes": message})
        while (message := await receive())["type"] == "websocket.receive":
            heard.append(message["bytes"])
            await send({"type": "websocket.send", "bytes": b"answer"})
        heard.append(message)
        await send({"type": "websocket.send", "bytes": b"too late"})

    async def receive():
        return queue.pop(0) if queue else {"type": "websocket.disconnect", "code": 1005}

    async def send(message):
        answered.append(message)

    guard = Messages(app, tally=tally)
    in_a_loop_of_its_own(guard(scope or {"type": "websocket"}, receive, send))
    return heard[:-1], answered, tally.total


def heard_as(data: bytes) -> dict:
    return {"type": "websocket.receive", "bytes": data}


def rerun(**value) -> bytes:
    message = BackMsg()
    message.rerun_script.query_string = "kommune=0301"
    if value:
        message.rerun_script.widget_states.widgets.add(id=WIDGET, **value)
    return message.SerializeToString()


def text_input() -> bytes:
    message = ForwardMsg()
    message.delta.new_element.text_input.id = WIDGET
    return message.SerializeToString()


def drawer() -> bytes:
    message = ForwardMsg()
    message.delta.add_block.expandable.id = WIDGET
    return message.SerializeToString()


def deferred() -> bytes:
    message = BackMsg()
    message.backend_operation_request.deferred_file.file_id = "a"
    return message.SerializeToString()


@pytest.mark.parametrize(
    "message",
    [rerun(), rerun(string_value="2,5"), BackMsg(stop_script=True).SerializeToString(),
     BackMsg(app_heartbeat=True).SerializeToString(), deferred()],
)  # fmt: skip
def test_what_a_page_sends_passes_as_it_is(message):
    assert through(message) == ([message], [{"type": "websocket.accept"}, *through(message)[1][1:]], {})


def operation(name: str) -> bytes:
    message = BackMsg()
    getattr(message.backend_operation_request, name).SetInParent()
    return message.SerializeToString()


def urls() -> bytes:
    message = BackMsg()
    message.file_urls_request.file_names.append("a.csv")
    return message.SerializeToString()


@pytest.mark.parametrize(
    "message",
    [BackMsg(**{name: True}).SerializeToString()
     for name in ("clear_cache", "set_run_on_save", "load_git_info", "debug_disconnect_websocket",
                  "debug_shutdown_runtime")]
    + [urls(), operation("install_skills"), operation("dismiss_skills_nudge"), operation("dataframe_chunk")],
)  # fmt: skip
def test_what_only_developers_tools_send_is_refused(message):
    heard, _, counts = through(message, rerun())
    assert heard == [rerun()]
    assert counts == {DEVELOPERS: 1}


def test_every_message_of_the_framework_is_either_needed_or_refused():
    known = {field.name for field in BackMsg.DESCRIPTOR.oneofs_by_name["type"].fields}
    assert known >= messages.NEEDED
    payloads = messages.BackMsg.DESCRIPTOR.fields_by_name["backend_operation_request"].message_type
    assert {field.name for field in payloads.oneofs_by_name["payload"].fields} >= messages.OPERATIONS


@pytest.mark.parametrize(
    "message",
    [b"", b"\xff\xff\xff", b"not a message", b"\x00" * 50, {"type": "websocket.receive", "text": "tekst"},
     rerun()[:-1], b'{"type": "rerun_script"}', BackMsg(clear_cache=True).SerializeToString()[:1]],
)  # fmt: skip
def test_what_means_nothing_is_counted(message):
    heard, _, counts = through(message, rerun())
    assert heard == [rerun()]
    assert counts == {MALFORMED: 1}


def test_what_is_too_large_is_counted():
    message = BackMsg()
    message.rerun_script.query_string = "a" * messages.MOST_BYTES
    heard, _, counts = through(message.SerializeToString(), rerun())
    assert heard == [rerun()]
    assert counts == {TOO_LARGE: 1}


@pytest.mark.parametrize("told", [text_input(), drawer()])
@pytest.mark.parametrize(
    "wrong", [{"int_value": 1}, {"double_value": float("nan")}, {"json_value": "{"}, {"bytes_value": b"x"}]
)
def test_a_value_that_is_not_of_its_control_is_taken_out(told, wrong):
    (heard,), _, counts = through(rerun(**wrong), told=[told])
    got = BackMsg.FromString(heard).rerun_script
    assert got.query_string == "kommune=0301" and not got.widget_states.widgets
    assert counts == {MALFORMED: 1}


def test_a_value_of_its_control_passes():
    assert through(rerun(string_value="2"), told=[text_input()])[0] == [rerun(string_value="2")]
    assert through(rerun(bool_value=True), told=[drawer()])[0] == [rerun(bool_value=True)]
    assert through(rerun(string_value="2"), told=[drawer()])[2] == {MALFORMED: 1}


def test_a_value_that_is_no_json_is_taken_out_whatever_its_control():
    for text in ("{", "[" * 100_000):
        assert through(rerun(json_value=text))[2] == {MALFORMED: 1}
    assert through(rerun(json_value="[1]"))[0] == [rerun(json_value="[1]")]


def test_a_connection_that_sends_too_much_of_it_is_ended_and_told_nothing_more():
    heard, answered, counts = through(*[b"\xff"] * (MOST_WRONG + 10), rerun())
    assert heard == []
    assert answered[-1] == {"type": "websocket.close", "code": 1008}
    assert counts == {MALFORMED: MOST_WRONG}


def test_what_the_protocol_itself_ended_is_counted():
    assert through({"type": "websocket.disconnect", "code": 1009})[2] == {TOO_LARGE: 1}
    assert through({"type": "websocket.disconnect", "code": 1002})[2] == {MALFORMED: 1}
    assert through({"type": "websocket.disconnect", "code": 1001})[2] == {}


def test_what_the_framework_refuses_is_answered_as_any_refusal():
    answered = []

    async def app(scope, receive, send):
        await send({"type": "websocket.close", "code": 1008})

    async def send(message):
        answered.append(message)

    scope = {"type": "websocket", "extensions": {"websocket.http.response": {}}, "headers": []}
    in_a_loop_of_its_own(Messages(app, tally=Tally())(scope, None, send))
    assert [message["type"] for message in answered] == [
        "websocket.http.response.start",
        "websocket.http.response.body",
    ]
    assert answered[0]["status"] == 403
