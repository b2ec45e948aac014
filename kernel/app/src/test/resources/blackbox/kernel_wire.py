"""What crosses the wire between Jupyter's own client and the kernel. Prints "ok", or says what is wrong."""

import os
import signal
import socket
import sys
import time

from kernel_behaviour import PATIENCE, Kernel, main, text


def control(kernel, message_type, **content):
    message = kernel.client.session.msg(message_type, content)
    kernel.client.control_channel.send(message)
    while True:
        reply = kernel.client.get_control_msg(timeout=PATIENCE)
        if reply["parent_header"].get("msg_id") == message["header"]["msg_id"]:
            return reply["content"]


def shell(kernel, message_type, content, subshell=None, metadata=None, buffers=None):
    session = kernel.client.session
    message = session.msg(message_type, content, metadata=metadata)
    if subshell:
        message["header"]["subshell_id"] = subshell
    session.send(kernel.client.shell_channel.socket, message, buffers=buffers)
    return message["header"]["msg_id"]


def cell(code, **more):
    return {"code": code, "silent": False, "store_history": True, "allow_stdin": False, **more}


def answers_in_a_subshell_while_a_long_cell_sleeps(kernel):
    kernel.run('var known = "a text";')
    info = kernel.reply(kernel.client.kernel_info())
    assert "kernel subshells" in info["supported_features"], info
    assert any("Java" in link["text"] for link in info["help_links"]), info
    child = control(kernel, "create_subshell_request")["subshell_id"]
    assert control(kernel, "list_subshell_request")["subshell_id"] == [child]
    began = time.monotonic()
    long_cell = kernel.started('System.out.println("on"); Thread.sleep(10_000); "slept"')
    code = "known.subs"
    completion = kernel.reply(shell(kernel, "complete_request", {"code": code, "cursor_pos": len(code)}, child))
    assert "substring" in " ".join(completion["matches"]), completion
    inspection = kernel.reply(shell(kernel, "inspect_request", {"code": "known", "cursor_pos": 3, "detail_level": 0}, child))
    assert inspection["found"], inspection
    short = shell(kernel, "execute_request", cell('System.out.println("short"); known.length()'), child)
    reply = kernel.reply(short)
    assert reply["status"] == "ok" and reply["execution_count"] == 3, reply
    messages = kernel.published(short)
    assert text(messages) == "short\n", messages
    assert messages[-2]["content"]["data"]["text/plain"] == "6", messages
    took = time.monotonic() - began
    assert took < 9, f"answered after {took:.1f} s"
    assert kernel.reply(long_cell)["status"] == "ok"
    assert time.monotonic() - began > 9
    stuck = shell(kernel, "execute_request", cell('System.out.println("stuck"); while (true) { }'), child)
    kernel.published(stuck, until="stream")
    assert control(kernel, "delete_subshell_request", subshell_id=child)["status"] == "ok"
    assert kernel.reply(stuck)["status"] == "error"
    gone = kernel.reply(shell(kernel, "execute_request", cell("1"), child))
    assert gone["status"] == "error" and child in gone["evalue"], gone
    assert kernel.value("known.length()") == "6"


def talks_through_comms(kernel):
    message_id = kernel.send(
        "import dev.jotter.display.*;\n"
        'var heard = new ArrayList<String>();\n'
        'var comm = Comms.open("widget", Map.of("size", 3), Map.of("version", "2.1.0"), new byte[] {0, 1, -1});\n'
        'comm.onMessage(message -> {\n'
        '    heard.add(message.data().get("name") + " " + message.buffers().get(0).length);\n'
        '    System.out.println("heard");\n'
        '    comm.send(Map.of("thanks", message.data().get("name")), message.buffers().get(0));\n'
        "});\n"
        'Comms.target("clock", (opened, message) -> opened.send(Map.of("zone", message.data().get("zone"))));'
    )
    assert kernel.reply(message_id)["status"] == "ok"
    opened = next(m for m in kernel.published(message_id) if m["msg_type"] == "comm_open")
    assert opened["content"]["target_name"] == "widget" and opened["content"]["data"] == {"size": 3}, opened
    assert opened["metadata"] == {"version": "2.1.0"} and bytes(opened["buffers"][0]) == b"\0\1\xff", opened
    comm_id = opened["content"]["comm_id"]
    sent = shell(kernel, "comm_msg", {"comm_id": comm_id, "data": {"name": "Ada"}}, buffers=[b"12345"])
    messages = kernel.published(sent)
    assert text(messages) == "heard\n", messages
    thanks = next(m for m in messages if m["msg_type"] == "comm_msg")
    assert thanks["content"]["data"] == {"thanks": "Ada"} and bytes(thanks["buffers"][0]) == b"12345", thanks
    assert kernel.value("heard") == "[Ada 5]"
    other = shell(kernel, "comm_open", {"comm_id": "ours", "target_name": "clock", "data": {"zone": "UTC"}})
    answer = next(m for m in kernel.published(other) if m["msg_type"] == "comm_msg")
    assert answer["content"] == {"comm_id": "ours", "data": {"zone": "UTC"}}, answer
    info = kernel.reply(kernel.client.comm_info(target_name="clock"))
    assert info["comms"] == {"ours": {"target_name": "clock"}}, info
    unknown = shell(kernel, "comm_open", {"comm_id": "none", "target_name": "nobody", "data": {}})
    assert [m["msg_type"] for m in kernel.published(unknown)][1] == "comm_close"
    kernel.published(shell(kernel, "comm_close", {"comm_id": comm_id, "data": {}}))
    reply, _ = kernel.run('comm.send(Map.of("a", 1));')
    assert reply["status"] == "error" and "one of the two sides has closed it" in reply["evalue"], reply
    assert kernel.value("comm.isOpen()") == "false"


def lives_through_a_storm_of_signals(kernel):
    for _ in range(20):
        message_id = kernel.send("Thread.sleep(2);\nfor (int i = 0; i < 1_000; i++) System.out.println(i);")
        for _ in range(10):
            os.kill(kernel.pid, signal.SIGINT)
            time.sleep(0.001)
        assert kernel.reply(message_id)["status"] in ("ok", "error")
    time.sleep(0.2)
    assert kernel.value("1 + 1") == "2"
    assert control(kernel, "kernel_info_request")["status"] == "ok"


def answers_ten_thousand_queued_cells_in_order(kernel):
    ids = [kernel.send(f"{i % 10}") for i in range(10_000)]
    began = time.monotonic()
    for i, message_id in enumerate(ids):
        reply = kernel.reply(message_id)
        assert reply["status"] == "ok" and reply["execution_count"] == i + 1, reply
        messages = kernel.published(message_id)
        assert [m["msg_type"] for m in messages] == ["status", "execute_input", "execute_result", "status"], messages
        assert messages[2]["content"]["data"]["text/plain"] == f"{i % 10}", messages
    print(f"{time.monotonic() - began:.1f} s", file=sys.stderr)


def answers_after_rubbish_on_every_port(kernel):
    manager = kernel.manager
    for port in (manager.shell_port, manager.control_port, manager.stdin_port, manager.iopub_port, manager.hb_port):
        for rubbish in (b"GET / HTTP/1.1\r\n\r\n", os.urandom(4096), b"\xff" + b"\0" * 8 + b"\x7f\x03" + os.urandom(200)):
            with socket.create_connection(("127.0.0.1", port)) as connection:
                connection.sendall(rubbish)
    assert kernel.value("1 + 1") == "2"
    assert kernel.client.is_alive()


if __name__ == "__main__":
    main(globals()[sys.argv[1]])
