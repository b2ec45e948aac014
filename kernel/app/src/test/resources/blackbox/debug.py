"""Debug cells as JupyterLab's panel does, over the wire, each case from a fresh kernel. Prints "ok", or says what is wrong."""

import sys
import time

from kernel_behaviour import PATIENCE, gone_within, main

CELL = """int twice(int n) {
  int k = n * 2;
  return k;
}
// not code
int total = 0;
for (int i = 0; i < 2; i++) {
  total += twice(i);
}
System.out.println(total);
total"""


class Debugger:
    def __init__(self, kernel):
        self.kernel = kernel
        self.sequence = 0
        self.events = []

    def ask(self, command, **arguments):
        """Send a request and give its response."""
        self.sequence += 1
        content = {"type": "request", "seq": self.sequence, "command": command, "arguments": arguments}
        channel = self.kernel.client.control_channel
        message = self.kernel.client.session.msg("debug_request", content)
        channel.send(message)
        while True:
            reply = self.kernel.client.get_control_msg(timeout=PATIENCE)
            if reply["parent_header"].get("msg_id") == message["header"]["msg_id"]:
                break
        assert reply["msg_type"] == "debug_reply", reply
        response = reply["content"]
        assert response["type"] == "response" and response["request_seq"] == self.sequence, response
        assert response["command"] == command, response
        return response

    def body(self, command, **arguments):
        response = self.ask(command, **arguments)
        assert response["success"], response
        return response["body"]

    def refused(self, command, **arguments):
        response = self.ask(command, **arguments)
        assert not response["success"], response
        return response["message"]

    def event(self, name):
        """Give the next event of this name."""
        while True:
            message = self.kernel.client.get_iopub_msg(timeout=PATIENCE)
            if message["msg_type"] != "debug_event":
                continue
            assert message["content"]["type"] == "event", message
            if message["content"]["event"] == name:
                return message["content"]["body"]

    def start(self):
        capabilities = self.body(
            "initialize", clientID="jupyterlab", adapterID="jotter", pathFormat="path", linesStartAt1=True
        )
        assert capabilities["supportsConfigurationDoneRequest"] is True
        self.body("attach")
        self.event("initialized")
        return capabilities

    def set(self, code, *lines):
        path = self.body("dumpCell", code=code)["sourcePath"]
        found = self.body("setBreakpoints", source={"path": path}, breakpoints=[{"line": n} for n in lines])
        return path, found["breakpoints"]

    def stopped(self, reason="breakpoint"):
        event = self.event("stopped")
        assert event["reason"] == reason, event
        return event["threadId"]

    def frames(self, thread):
        return self.body("stackTrace", threadId=thread)["stackFrames"]

    def where(self, thread):
        return [(frame["name"], frame["line"]) for frame in self.frames(thread) if "source" in frame]

    def scopes(self, frame):
        return {scope["name"]: scope["variablesReference"] for scope in self.body("scopes", frameId=frame)["scopes"]}

    def opened(self, reference, **paging):
        return self.body("variables", variablesReference=reference, **paging)["variables"]

    def variables(self, thread, scope="Locals"):
        frame = self.frames(thread)[0]["id"]
        return {one["name"]: one for one in self.opened(self.scopes(frame)[scope])}

    def values(self, thread, scope="Locals"):
        return {name: one["value"] for name, one in self.variables(thread, scope).items()}


def goes_through_a_cell_as_the_panel_does(kernel):
    debugger = Debugger(kernel)
    info = debugger.body("debugInfo")
    assert info["isStarted"] is False and info["hashMethod"] == "Murmur2" and info["breakpoints"] == [], info
    capabilities = debugger.start()
    assert [one["filter"] for one in capabilities["exceptionBreakpointFilters"]] == ["uncaught", "caught"]

    path, breakpoints = debugger.set(CELL, 2, 5)
    name = path.removeprefix(info["tmpFilePrefix"]).removesuffix(info["tmpFileSuffix"])
    assert int(name) == murmur2(CELL, info["hashSeed"]), path
    assert [(one["verified"], one["line"]) for one in breakpoints] == [(True, 2), (True, 6)], breakpoints
    debugger.body("configurationDone")

    running = kernel.send(CELL)
    thread = debugger.stopped()
    assert debugger.where(thread) == [("cell 1", 6)], debugger.where(thread)
    debugger.body("continue", threadId=thread)
    assert debugger.event("continued")["threadId"] == thread
    assert debugger.stopped() == thread
    assert debugger.where(thread) == [("twice", 2), ("cell 1", 8)], debugger.where(thread)
    frames = debugger.frames(thread)
    assert frames[0]["source"]["path"] == path
    assert debugger.values(thread) == {"n": "0"}
    assert debugger.values(thread, "Globals") == {"total": "0"}
    outer = debugger.opened(debugger.scopes(frames[1]["id"])["Locals"])
    assert [(one["name"], one["value"], one["type"]) for one in outer] == [("i", "0", "int")], outer
    assert debugger.body("debugInfo")["stoppedThreads"] == [thread]
    assert debugger.body("threads")["threads"] == [{"id": thread, "name": "cell-1"}]
    assert debugger.body("source", source={"path": path})["content"] == CELL

    debugger.body("next", threadId=thread)
    assert debugger.stopped("step") == thread
    assert debugger.values(thread) == {"n": "0", "k": "0"}
    debugger.body("stepOut", threadId=thread)
    debugger.stopped("step")
    assert debugger.where(thread)[0] == ("cell 1", 7), debugger.where(thread)
    debugger.body("next", threadId=thread)
    debugger.stopped("step")
    debugger.body("setBreakpoints", source={"path": path}, breakpoints=[])
    debugger.body("stepIn", threadId=thread)
    debugger.stopped("step")
    assert debugger.where(thread)[0] == ("twice", 2), debugger.where(thread)

    frame = debugger.frames(thread)[0]["id"]
    assert debugger.body("evaluate", expression="n * 100 + total", frameId=frame)["result"] == "100"
    assert debugger.body("evaluate", expression="twice(21)", frameId=frame)["result"] == "42"
    assert "nothing" in debugger.refused("evaluate", expression="nothing + 1", frameId=frame)
    assert "ArithmeticException: / by zero" in debugger.refused("evaluate", expression="n / 0", frameId=frame)

    debugger.body("continue", threadId=thread)
    assert kernel.reply(running)["status"] == "ok"
    debugger.body("disconnect")
    assert debugger.body("debugInfo")["isStarted"] is False
    assert kernel.value("twice(4)") == "8"


def answers_other_questions_while_a_cell_stands(kernel):
    debugger = Debugger(kernel)
    debugger.start()
    cell = "int shown = 5;\nint next = shown + 1;"
    debugger.set(cell, 2)
    running = kernel.send(cell)
    thread = debugger.stopped()
    inspected = {one["name"]: one for one in debugger.body("inspectVariables")["variables"]}
    assert inspected["shown"]["value"] == "5", inspected
    rich = debugger.body("richInspectVariables", variableName="shown", frameId=debugger.frames(thread)[0]["id"])
    assert rich["data"]["text/plain"] == "5", rich
    assert debugger.body("evaluate", expression="shown * 2")["result"] == "10"
    debugger.body("continue", threadId=thread)
    assert kernel.reply(running)["status"] == "ok"
    assert kernel.value("next") == "6"


def shows_the_variables_of_a_session_without_being_started(kernel):
    kernel.run(
        "record Point(int x, List<String> names) {}\n"
        'var point = new Point(3, List.of("a", "b"));\n'
        'var map = new TreeMap<>(Map.of("one", 1, "two", 2));\n'
        "var numbers = IntStream.range(0, 250).toArray();\n"
        "String none = null;\n"
        "class Loud { public String toString() { while (true) { } } }"
    )
    debugger = Debugger(kernel)
    shown = {one["name"]: one for one in debugger.body("inspectVariables")["variables"]}
    assert shown["none"]["value"] == "null" and shown["none"]["variablesReference"] == 0, shown["none"]
    assert shown["point"]["value"] == "Point[x=3, names=[a, b]]" and shown["point"]["type"] == "Point", shown["point"]
    fields = {one["name"]: one for one in debugger.opened(shown["point"]["variablesReference"])}
    assert fields["x"]["value"] == "3" and fields["names"]["value"] == '2 ["a", "b"]', fields
    names = debugger.opened(fields["names"]["variablesReference"])
    assert [(one["name"], one["value"]) for one in names] == [("[0]", '"a"'), ("[1]", '"b"')], names
    entries = debugger.opened(shown["map"]["variablesReference"])
    assert [(one["name"], one["value"]) for one in entries] == [('"one"', "1"), ('"two"', "2")], entries
    numbers = shown["numbers"]
    assert numbers["value"] == "250 {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …}" and numbers["type"] == "int[]", numbers
    groups = debugger.opened(numbers["variablesReference"])
    assert [one["name"] for one in groups] == ["[0 … 99]", "[100 … 199]", "[200 … 249]"], groups
    last = debugger.opened(groups[2]["variablesReference"])
    assert (last[-1]["name"], last[-1]["value"], len(last)) == ("[249]", "249", 50), last[-1]
    paged = debugger.opened(numbers["variablesReference"], start=100, count=2)
    assert [one["value"] for one in paged] == ["100", "101"], paged
    rich = debugger.body("richInspectVariables", variableName="map")
    assert rich["data"]["text/plain"] == "{one=1, two=2}", rich
    assert "no variable absent" in debugger.refused("richInspectVariables", variableName="absent")
    assert "initialize" in debugger.refused("threads")
    kernel.run("var loud = new Loud();")
    began = time.monotonic()
    assert "longer than" in debugger.refused("inspectVariables")
    assert time.monotonic() - began < 10
    assert kernel.value("1 + 1") == "2"


def stops_at_exceptions(kernel):
    debugger = Debugger(kernel)
    debugger.start()
    debugger.body("setExceptionBreakpoints", filters=["uncaught"])
    cell = (
        "int at(List<Integer> list, int i) {\n  return list.get(i);\n}\n"
        "try {\n  at(List.of(), 0);\n} catch (IndexOutOfBoundsException e) {\n}\n"
        "at(List.of(1), 7);"
    )
    running = kernel.send(cell)
    thread = debugger.stopped("exception")
    assert debugger.where(thread) == [("at", 2), ("cell 1", 8)], debugger.where(thread)
    assert debugger.values(thread)["i"] == "7"
    told = debugger.body("exceptionInfo", threadId=thread)
    assert "IndexOutOfBounds" in told["exceptionId"] and told["breakMode"] == "unhandled", told
    debugger.body("setExceptionBreakpoints", filters=["caught"])
    debugger.body("continue", threadId=thread)
    assert kernel.reply(running)["status"] == "error"
    running = kernel.send(cell)
    thread = debugger.stopped("exception")
    assert debugger.values(thread)["i"] == "0"
    debugger.body("continue", threadId=thread)
    assert kernel.reply(running)["status"] == "error"


def pauses_a_loop_and_lets_it_be_interrupted(kernel):
    debugger = Debugger(kernel)
    debugger.start()
    running = kernel.started('int n = 0;\nSystem.out.println("on");\nwhile (true) {\n  n++;\n}')
    debugger.body("pause", threadId=1)
    thread = debugger.stopped("pause")
    assert debugger.where(thread)[0][1] in (3, 4), debugger.where(thread)
    before = debugger.values(thread, "Globals")["n"]
    time.sleep(0.2)
    assert debugger.values(thread, "Globals")["n"] == before
    began = time.monotonic()
    kernel.manager.interrupt_kernel()
    assert kernel.reply(running)["ename"] == "Interrupted"
    assert time.monotonic() - began < 1.5
    assert "does not stand still" in debugger.refused("stackTrace", threadId=thread)
    assert kernel.value("1 + 1") == "2"


def follows_what_ran_before_once_it_runs_again(kernel):
    early = "int half(int n) {\n  return n / 2;\n}"
    kernel.run(early)
    kernel.run("var kept = half(8);")
    debugger = Debugger(kernel)
    debugger.start()
    debugger.set(early, 2)
    assert kernel.value("half(6)") == "3"
    kernel.run(early)
    running = kernel.send("half(10)")
    thread = debugger.stopped()
    assert debugger.where(thread) == [("half", 2), ("cell 5", 1)], debugger.where(thread)
    debugger.body("continue", threadId=thread)
    assert kernel.reply(running)["status"] == "ok"
    assert kernel.value("kept") == "4"


def lets_everybody_go_on_a_disconnect(kernel):
    debugger = Debugger(kernel)
    debugger.start()
    cell = "int a = 1;\na + 1"
    debugger.set(cell, 1, 2)
    running = kernel.send(cell)
    debugger.stopped()
    debugger.body("disconnect")
    assert kernel.reply(running)["status"] == "ok"
    assert kernel.reply(kernel.send(cell))["status"] == "ok"
    debugger.start()
    assert debugger.body("debugInfo")["breakpoints"] == []
    debugger.set(cell, 2)
    running = kernel.send(cell)
    thread = debugger.stopped()
    debugger.body("terminate")
    assert kernel.reply(running)["ename"] == "Interrupted"


def stands_in_a_thread_that_a_cell_started(kernel):
    debugger = Debugger(kernel)
    debugger.start()
    cell = (
        "void work(int n) {\n  int square = n * n;\n}\n"
        "var other = new Thread(() -> work(7));\nother.start();\nother.join();"
    )
    debugger.set(cell, 2)
    running = kernel.send(cell)
    thread = debugger.stopped()
    assert [name for name, _ in debugger.where(thread)] == ["work", "lambda"], debugger.where(thread)
    assert len(debugger.body("threads")["threads"]) == 2
    debugger.body("next", threadId=thread)
    debugger.stopped("step")
    assert debugger.values(thread) == {"n": "7", "square": "49"}
    debugger.body("continue", threadId=thread)
    assert kernel.reply(running)["status"] == "ok"


def ends_while_a_cell_stands(kernel):
    debugger = Debugger(kernel)
    debugger.start()
    debugger.set("int a = 1;", 1)
    kernel.send("int a = 1;")
    debugger.stopped()
    took = kernel.shut_down()
    assert took < 2, f"took {took:.2f} s"
    assert gone_within(kernel.pid, 2)


def murmur2(text, seed):
    """MurmurHash2 by its definition, in plain numbers."""
    data, factor, mask = text.encode(), 0x5BD1E995, 0xFFFFFFFF
    value = seed ^ len(data)
    whole = len(data) // 4 * 4
    for i in range(0, whole, 4):
        word = int.from_bytes(data[i : i + 4], "little") * factor & mask
        word = (word ^ word >> 24) * factor & mask
        value = (value * factor & mask) ^ word
    if data[whole:]:
        value = (value ^ int.from_bytes(data[whole:], "little")) * factor & mask
    value = (value ^ value >> 13) * factor & mask
    return value ^ value >> 15


if __name__ == "__main__":
    main(globals()[sys.argv[1]])
