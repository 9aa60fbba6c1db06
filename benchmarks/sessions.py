"""A load of sessions over real websockets: `python -m benchmarks.sessions BASE PAGE CONTROL A B SESSIONS SECONDS`.

Each session does what the browser does: sends the control's new value, reads until the script has finished,
remembers the messages that the server may refer back to. Run as a process of its own, so that it takes no time
from the server's.
"""

import asyncio
import json
import sys
import time

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

WHOLE, EARLY = ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_EARLY_FOR_RERUN


class Session:
    """One visitor's connection; `page` is a path such as "/spredning", `asked` what the address asks for after "?"."""

    def __init__(self, socket, page: str, control: str, asked: str = ""):
        self.socket, self.page, self.control, self.asked = socket, page, control, asked
        self.widget = ""
        self.kept: set[str] = set()

    def ask(self, option: str | None) -> bytes:
        message = BackMsg()
        message.rerun_script.page_name = self.page.strip("/")
        message.rerun_script.query_string = self.asked
        message.rerun_script.cached_message_hashes.extend(self.kept)
        if option:
            message.rerun_script.widget_states.widgets.add(id=self.widget, string_value=option)
        return message.SerializeToString()

    async def rerun(self, option: str | None = None) -> None:
        """Send the control's value, or none the first time, and return when the whole page has come.

        A run that ends early, to begin anew, is no page; an error on it is raised: it would look fast.
        """
        await self.socket.send(self.ask(option))
        while True:
            message = ForwardMsg.FromString(await self.socket.recv())
            self._notice(message)
            if message.WhichOneof("type") == "script_finished" and message.script_finished != EARLY:
                assert message.script_finished == WHOLE, f"{self.page} ended with status {message.script_finished}"
                return

    def _notice(self, message) -> None:
        assert message.delta.new_element.WhichOneof("type") != "exception", f"{self.page} shows an error"
        if message.metadata.cacheable:
            self.kept.add(message.hash)
        box = message.delta.new_element.selectbox
        if box.label == self.control:
            self.widget = box.id


async def connect(base: str, page: str, control: str, asked: str = "") -> Session:
    address = base.replace("http", "ws", 1) + "/_stcore/stream"
    socket = await websockets.connect(address, max_size=None, compression=None)
    session = Session(socket, page, control, asked)
    await session.rerun()
    assert session.widget, f"No control called {control!r} on {page}"
    return session


async def click_on(session: Session, options: tuple[str, str], end: float) -> int:
    """Click between the options until `end`; how many reruns were finished by then."""
    done = 0
    while time.perf_counter() < end:
        await session.rerun(options[(done + 1) % 2])
        done += 1
    return done


async def reruns_per_second(base, page, control, options, sessions: int, seconds: float) -> float:
    visitors = [await connect(base, page, control) for _ in range(sessions)]
    for visitor in visitors:
        for option in options:
            await visitor.rerun(option)
    start = time.perf_counter()
    done = await asyncio.gather(*(click_on(visitor, options, start + seconds) for visitor in visitors))
    took = time.perf_counter() - start
    for visitor in visitors:
        await visitor.socket.close()
    return sum(done) / took


async def with_sessions(base, page, control, options, sessions: int, then):
    """What `then()` returns while `sessions` visitors are connected, each of whom has clicked four times."""
    visitors = [await connect(base, page, control) for _ in range(sessions)]
    for visitor in visitors:
        for option in options * 2:
            await visitor.rerun(option)
    result = then()
    for visitor in visitors:
        await visitor.socket.close()
    return result


if __name__ == "__main__":
    base, page, control, one, other, sessions, seconds = sys.argv[1:]
    load = reruns_per_second(base, page, control, (one, other), int(sessions), float(seconds))
    print(json.dumps(asyncio.run(load)))
