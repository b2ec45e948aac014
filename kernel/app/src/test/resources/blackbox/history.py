"""What a kernel remembers of earlier ones, each case from a fresh home. Prints "ok", or says what is wrong."""

import os
import signal
import sqlite3
import statistics
import sys
import time

from jupyter_client.manager import KernelManager

PATIENCE = 60


class Kernel:
    def __init__(self):
        self.manager = KernelManager(kernel_name="jotter")
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        self.pid = self.manager.provisioner.pid

    def send(self, code):
        return self.client.execute(code)

    def reply(self, message_id):
        while True:
            message = self.client.get_shell_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == message_id:
                return message["content"]

    def run(self, code):
        reply = self.reply(self.send(code))
        assert reply["status"] == "ok", reply

    def history(self, **query):
        return self.reply(self.client.history(raw=True, **query))["history"]

    def inputs(self, **query):
        return [entry[2] for entry in self.history(output=False, **query)]

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        self.manager.shutdown_kernel(now=True)

    def end(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel()


def same(found, expected):
    assert found == expected, f"expected {expected}, found {found}"


def is_there_in_the_next_kernel():
    first = Kernel()
    first.run("var a = 20;")
    first.run("a + 1")
    first.end()
    second = Kernel()
    second.run("var b = 1;")
    same(second.history(output=True, hist_access_type="range", session=-1, start=2, stop=3), [[1, 2, ["a + 1", "21"]]])
    same(second.inputs(hist_access_type="tail", n=2), ["a + 1", "var b = 1;"])
    same(second.inputs(hist_access_type="search", pattern="a*", n=5), ["a + 1"])
    same(second.inputs(hist_access_type="range", session=0, start=1, stop=5), ["var b = 1;"])
    second.end()


def survives_a_killed_kernel():
    first = Kernel()
    first.run("var before = 1;")
    first.send('System.out.println("runs"); while (true) { }')
    while first.client.get_iopub_msg(timeout=PATIENCE)["msg_type"] != "stream":
        pass
    time.sleep(0.5)
    first.kill()
    second = Kernel()
    same(
        second.inputs(hist_access_type="tail", n=5),
        ["var before = 1;", 'System.out.println("runs"); while (true) { }'],
    )
    second.end()


def is_shared_by_kernels_at_the_same_time():
    kernels = [Kernel(), Kernel()]
    sent = [[kernel.send(f"var x{i} = {i};") for i in range(100)] for kernel in kernels]
    for kernel, messages in zip(kernels, sent):
        for message in messages:
            same(kernel.reply(message)["status"], "ok")
    same(len(kernels[1].inputs(hist_access_type="range", session=0, start=1, stop=0)), 100)
    for kernel in kernels:
        kernel.end()
    file = sqlite3.connect(os.path.join(os.environ["JOTTER_HOME"], "history.db"))
    same(file.execute("select session, count(*) from cells group by session").fetchall(), [(1, 100), (2, 100)])


def lives_with_a_damaged_file():
    home = os.environ["JOTTER_HOME"]
    os.makedirs(home, exist_ok=True)
    with open(os.path.join(home, "history.db"), "w") as file:
        file.write("no database " * 1000)
    kernel = Kernel()
    kernel.run("var a = 1;")
    same(kernel.inputs(hist_access_type="tail", n=5), ["var a = 1;"])
    kernel.end()


def can_be_kept_off():
    os.environ["JOTTER_HISTORY"] = "off"
    kernel = Kernel()
    kernel.run("var a = 1;")
    same(kernel.inputs(hist_access_type="tail", n=5), ["var a = 1;"])
    kernel.end()
    assert not os.path.exists(os.path.join(os.environ["JOTTER_HOME"], "history.db")), "a file was written"


def answers_in_milliseconds():
    kernel = Kernel()
    for i in range(50):
        kernel.run(f"var y{i} = {i};")
    times = []
    for _ in range(100):
        begin = time.perf_counter()
        kernel.history(output=False, hist_access_type="tail", n=50)
        times.append(time.perf_counter() - begin)
    kernel.end()
    median = statistics.median(times)
    assert median < 0.05, f"a median of {median * 1000:.1f} ms"


if __name__ == "__main__":
    globals()[sys.argv[1]]()
    print("ok")
