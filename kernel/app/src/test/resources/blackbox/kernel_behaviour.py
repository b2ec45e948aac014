"""What a user may do to a kernel, each case from a fresh one. Prints "ok", or says what is wrong."""

import os
import signal
import subprocess
import sys
import time
from queue import Empty

from jupyter_client.manager import KernelManager

PATIENCE = 60

# Kernels inherit what is ignored, and this may run where SIGINT is.
signal.signal(signal.SIGINT, signal.default_int_handler)


class Kernel:
    def __init__(self, *launcher):
        self.manager = KernelManager(kernel_name=os.environ.get("JOTTER_KERNEL", "jotter"))
        if launcher:
            self.manager.kernel_spec.argv = [*launcher, "kernel", "{connection_file}"]
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        self.pid = self.manager.provisioner.pid

    def send(self, code, **options):
        return self.client.execute(code, **options)

    def reply(self, message_id):
        while True:
            message = self.client.get_shell_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == message_id:
                return message["content"]

    def published(self, message_id, until="idle"):
        """All messages about a request up to its idle, or up to the first of a type."""
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") != message_id:
                continue
            messages.append(message)
            if until in (message["msg_type"], message["content"].get("execution_state")):
                return messages

    def run(self, code):
        message_id = self.send(code)
        return self.reply(message_id), self.published(message_id)

    def value(self, code):
        reply, messages = self.run(code)
        assert reply["status"] == "ok", reply
        return next(m["content"]["data"]["text/plain"] for m in messages if m["msg_type"] == "execute_result")

    def started(self, code):
        """Send a cell that prints and then goes on; return when it has printed."""
        message_id = self.send(code)
        self.published(message_id, until="stream")
        return message_id

    def cpu_seconds(self):
        with open(f"/proc/{self.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def shut_down(self):
        self.client.stop_channels()
        began = time.monotonic()
        self.manager.shutdown_kernel(now=False)
        return time.monotonic() - began


def text(messages, stream="stdout"):
    return "".join(
        m["content"]["text"] for m in messages if m["msg_type"] == "stream" and m["content"]["name"] == stream
    )


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def gone_within(pid, seconds):
    end = time.monotonic() + seconds
    while alive(pid):
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def prints_a_hundred_thousand_lines(kernel):
    reply, messages = kernel.run("for (int i = 0; i < 100_000; i++) System.out.println(i);")
    assert reply["status"] == "ok", reply
    assert text(messages) == "".join(f"{i}\n" for i in range(100_000))


def _stopped(kernel, message_id, began):
    reply = kernel.reply(message_id)
    took = time.monotonic() - began
    assert reply["status"] == "error" and reply["ename"] == "Interrupted", reply
    assert took < 1, f"took {took:.2f} s"
    assert kernel.value("1 + 1") == "2"
    # Behind the first cells the compiler practises and the history is opened.
    time.sleep(2)
    before = kernel.cpu_seconds()
    time.sleep(1)
    burnt = kernel.cpu_seconds() - before
    assert burnt < 0.3, f"{burnt:.2f} CPU seconds in a second of idling"


def stops_an_endless_loop_by_message(kernel):
    message_id = kernel.started('System.out.println("on"); while (true) { }')
    began = time.monotonic()
    request = kernel.client.session.msg("interrupt_request", {})
    kernel.client.control_channel.send(request)
    _stopped(kernel, message_id, began)


def stops_an_endless_loop_by_signal(kernel):
    message_id = kernel.started('System.out.println("on"); while (true) { }')
    began = time.monotonic()
    os.kill(kernel.pid, signal.SIGINT)
    _stopped(kernel, message_id, began)


def stops_a_program_that_the_signal_ends_first(kernel):
    message_id = kernel.started("%%sh\necho on\nsleep 60")
    began = time.monotonic()
    os.killpg(kernel.pid, signal.SIGINT)
    _stopped(kernel, message_id, began)


def hears_a_signal_that_its_parent_ignores(_):
    """Scripts let what they start in the background ignore it, and a JVM alone would go on doing so."""
    heeded = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        background = Kernel(os.environ["JOTTER_LAUNCHER"])
    finally:
        signal.signal(signal.SIGINT, heeded)
    try:
        stops_an_endless_loop_by_signal(background)
    finally:
        background.shut_down()


def stops_a_sleeping_cell_and_what_was_sent_behind_it(kernel):
    message_id = kernel.started('System.out.println("on"); Thread.sleep(60_000);')
    behind = kernel.send("1 + 1")
    time.sleep(0.1)
    began = time.monotonic()
    kernel.manager.interrupt_kernel()
    assert kernel.reply(message_id)["ename"] == "Interrupted"
    assert time.monotonic() - began < 1
    assert kernel.reply(behind)["status"] == "aborted"
    assert kernel.value("2 + 2") == "4"


def lives_on_after_exit_and_halt(kernel):
    for code in ("System.exit(1);", "Runtime.getRuntime().halt(1);", "Runtime.getRuntime().exit(1);"):
        reply, _ = kernel.run(code)
        assert reply["status"] == "error", (code, reply)
    assert kernel.value("3 + 3") == "6"


def asks_the_person(kernel):
    message_id = kernel.send(
        'var who = new Scanner(System.in).nextLine();\nwho + dev.jotter.display.Screens.current().ask("Secret? ", true)',
        allow_stdin=True,
    )
    first = kernel.client.get_stdin_msg(timeout=PATIENCE)["content"]
    assert first == {"prompt": "", "password": False}, first
    kernel.client.input("Ada")
    second = kernel.client.get_stdin_msg(timeout=PATIENCE)["content"]
    assert second == {"prompt": "Secret? ", "password": True}, second
    kernel.client.input("!")
    assert kernel.reply(message_id)["status"] == "ok"
    result = kernel.published(message_id)[-2]
    assert result["content"]["data"]["text/plain"] == "Ada!", result
    waiting = kernel.send("System.in.read()", allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=PATIENCE)
    kernel.manager.interrupt_kernel()
    assert kernel.reply(waiting)["ename"] == "Interrupted"
    refused = kernel.reply(kernel.send("System.in.read()", allow_stdin=False))
    assert "this front end takes no input" in refused["evalue"], refused


def leads_late_output_to_its_cell(kernel):
    first = kernel.send(
        "var go = new CountDownLatch(1);\n"
        "new Thread(() -> { try { go.await(); } catch (InterruptedException e) { } "
        'System.out.println("late"); }).start();'
    )
    kernel.published(first)
    second = kernel.send("go.countDown();")
    late = {"parent": None}
    while late["parent"] is None:
        message = kernel.client.get_iopub_msg(timeout=PATIENCE)
        if message["msg_type"] == "stream":
            late["parent"] = message["parent_header"]["msg_id"]
    assert late["parent"] == first, (late, first, second)


def updates_a_display_in_place(kernel):
    _, messages = kernel.run(
        "var live = dev.jotter.display.LiveDisplay.open(dev.jotter.display.MimeBundle.text(\"1\"));\n"
        "live.update(dev.jotter.display.MimeBundle.text(\"2\"));"
    )
    shown = [m for m in messages if "display_data" in m["msg_type"]]
    assert [m["msg_type"] for m in shown] == ["display_data", "update_display_data"], shown
    ids = {m["content"]["transient"]["display_id"] for m in shown}
    assert len(ids) == 1, ids


def ends_within_a_second_and_leaves_nothing(kernel):
    kernel.run("new Thread(() -> { while (true) { } }).start();")
    ports = [kernel.manager.shell_port, kernel.manager.iopub_port]
    took = kernel.shut_down()
    assert took < 1, f"took {took:.2f} s"
    assert not alive(kernel.pid)
    listening = subprocess.run(["cat", "/proc/net/tcp"], capture_output=True, text=True).stdout
    for port in ports:
        assert f":{port:04X} 00000000:0000 0A" not in listening, f"port {port} still listens"


def ends_while_a_cell_runs(kernel):
    kernel.started('System.out.println("on"); while (true) { }')
    took = kernel.shut_down()
    assert took < 2, f"took {took:.2f} s"
    assert not alive(kernel.pid)


def ends_with_a_jupyter_that_was_killed(_):
    jupyter = subprocess.Popen(
        [sys.executable, "-W", "ignore", __file__, "be_jupyter"], stdout=subprocess.PIPE, text=True
    )
    pid = int(jupyter.stdout.readline())
    assert alive(pid)
    jupyter.kill()
    jupyter.wait()
    assert gone_within(pid, 15), "the kernel lives on"


def be_jupyter(kernel):
    print(kernel.pid, flush=True)
    time.sleep(PATIENCE)


def starts_again_with_nothing_remembered(kernel):
    assert kernel.value("var x = 5;\nx") == "5"
    kernel.manager.restart_kernel(now=False)
    kernel.client.wait_for_ready(timeout=PATIENCE)
    reply, _ = kernel.run("x")
    assert reply["status"] == "error" and reply["execution_count"] == 1, reply


def main(case):
    kernel = Kernel()
    try:
        case(kernel)
        print("ok")
    finally:
        kernel.client.stop_channels()
        if kernel.manager.is_alive():
            kernel.manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    main(globals()[sys.argv[1]])
