"""Measure kernels side by side through Jupyter's own client.

Usage: kernel.py [--rounds N] [--cells N] KERNEL... (default: jotter python3)

Each round starts every kernel once, in turn, so that what the machine does meanwhile hits all of them. Prints a table
in Markdown: the median over the rounds, and the ratio to the last kernel named.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from queue import Empty

import zmq
from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
from jupyter_client.manager import KernelManager

PATIENCE = 120

SAMPLES = {
    "java": {
        "value": "1+1",
        "fresh": "%d+1",
        "class": "class C%d { final int x; C%d(int x) { this.x = x; } int twice() { return 2 * x; } }\nnew C%d(21).twice()",
        "complete": '"abc".su',
        "inspect": ('"abc".substring(', -1),
        "is_complete": "for (int i = 0; i < 10; i++) {",
        "print": "for (int i = 0; i < 100000; i++) System.out.println(i);",
        "loop": "while (true) {}",
        "sleep": "Thread.sleep(60000);",
        "mixed": [
            "var v%d = %d * 2;",
            "v%d + 1",
            "int f%d(int x) { return x + v%d; }",
            "f%d(3)",
            "record R%d(int a) {}",
            "new R%d(4).a()",
            'var s%d = "cell " + f%d(1);',
            "s%d.length()",
        ],
    },
    "python": {
        "value": "1+1",
        "fresh": "%d+1",
        "class": "class C%d:\n    def __init__(self, x): self.x = x\n    def twice(self): return 2 * self.x\nC%d(21).twice()",
        "complete": '"abc".sp',
        "inspect": ("str.split", 0),
        "is_complete": "for i in range(10):",
        "print": "for i in range(100000): print(i)",
        "loop": "while True: pass",
        "sleep": "import time\ntime.sleep(60)",
        "mixed": [
            "v%d = %d * 2",
            "v%d + 1",
            "def f%d(x): return x + v%d",
            "f%d(3)",
            "class R%d:\n    def __init__(self, a): self.a = a",
            "R%d(4).a",
            's%d = "cell " + str(f%d(1))',
            "len(s%d)",
        ],
    },
}


def fill(text, number):
    return text.replace("%d", str(number))


class Session:
    """One kernel from its start to its end."""

    def __init__(self, name):
        self.manager = KernelManager(kernel_name=name)
        self.began = time.perf_counter()
        self.manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        language = self.manager.kernel_spec.language
        self.samples = SAMPLES[language]
        # The client's own channels hand messages over between threads with a delay of their own: read the sockets.
        self.shell = zmq.Socket(shadow=self.client.shell_channel.socket)
        self.iopub = zmq.Socket(shadow=self.client.iopub_channel.socket)
        self.poller = zmq.Poller()
        self.poller.register(self.shell, zmq.POLLIN)
        self.poller.register(self.iopub, zmq.POLLIN)

    def receive(self, socket):
        return self.client.session.recv(socket, mode=0)[1]

    def follow(self, message_id, began):
        """Wait for a cell's reply and its idle; give the milliseconds and the bytes it printed."""
        replied = idle = False
        printed = 0
        end = time.time() + PATIENCE
        while not (replied and idle):
            if time.time() > end:
                raise AssertionError("a cell was not answered")
            ready = dict(self.poller.poll(500))
            if self.shell in ready:
                message = self.receive(self.shell)
                replied |= message["parent_header"].get("msg_id") == message_id
            if self.iopub in ready:
                message = self.receive(self.iopub)
                if message["parent_header"].get("msg_id") != message_id:
                    continue
                if message["msg_type"] == "stream":
                    printed += len(message["content"]["text"])
                idle |= message["content"].get("execution_state") == "idle"
        return (time.perf_counter() - began) * 1000, printed

    def run(self, code):
        began = time.perf_counter()
        return self.follow(self.client.execute(code), began)

    def ask(self, send, times):
        took = []
        for _ in range(times):
            began = time.perf_counter()
            message_id = send()
            while True:
                if not self.shell.poll(PATIENCE * 1000):
                    raise AssertionError("a question was not answered")
                if self.receive(self.shell)["parent_header"].get("msg_id") == message_id:
                    break
            took.append((time.perf_counter() - began) * 1000)
        return took

    def interrupt(self, code):
        """Stop a cell; give the milliseconds until its idle, and the CPU used in the two seconds after."""
        message_id = self.client.execute(code)
        time.sleep(1.5)
        began = time.perf_counter()
        self.manager.interrupt_kernel()
        took, _ = self.follow(message_id, began)
        self.run(self.samples["value"])
        return took, self.idle(2)

    def idle(self, seconds):
        """Give the part of a processor that is used while nothing is asked but the client's pings, in percent."""
        before = self.cpu()
        time.sleep(seconds)
        return (self.cpu() - before) / seconds * 100

    def processes(self):
        listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True).stdout.split()
        parents = dict(zip(map(int, listed[::2]), map(int, listed[1::2])))
        ours = {self.manager.provisioner.pid}
        while more := {pid for pid, parent in parents.items() if parent in ours} - ours:
            ours |= more
        return ours

    def resident_mb(self):
        total = 0
        for pid in self.processes():
            with open(f"/proc/{pid}/status") as status:
                total += sum(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
        return total / 1024

    def cpu(self):
        total = 0
        for pid in self.processes():
            with open(f"/proc/{pid}/stat") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
                total += int(fields[11]) + int(fields[12])
        return total / os.sysconf("SC_CLK_TCK")

    def end(self):
        began = time.perf_counter()
        self.manager.shutdown_kernel(now=False)
        took = time.perf_counter() - began
        self.client.stop_channels()
        return took


def measure(name, cells):
    """Live through one session; give the figures by name."""
    session = Session(name)
    samples = session.samples
    client = session.client
    figures = {}
    session.run(samples["value"])
    figures["start to first result, s"] = time.perf_counter() - session.began
    figures["memory after it, MB"] = session.resident_mb()
    figures["CPU in the four seconds behind it, %"] = session.idle(4)
    figures["CPU while idle, %"] = session.idle(4)
    figures["cell `1+1`, over and over, ms"] = statistics.median(session.run(samples["value"])[0] for _ in range(200))
    classes = [session.run(fill(samples["class"], number))[0] for number in range(10)]
    figures["cell with a class, first, ms"] = classes[0]
    figures["cell with a class, of the first ten, ms"] = statistics.median(classes)
    figures["cell `n+1`, new each time, ms"] = statistics.median(
        session.run(fill(samples["fresh"], number))[0] for number in range(200)
    )
    classes = [session.run(fill(samples["class"], number))[0] for number in range(20, 40)]
    figures["cell with a class, later, ms"] = statistics.median(classes)
    complete, (inspect, back) = samples["complete"], samples["inspect"]
    questions = {
        "complete": (lambda: client.complete(complete, len(complete)), 30),
        "inspect": (lambda: client.inspect(inspect, len(inspect) + back), 30),
        "is_complete": (lambda: client.is_complete(samples["is_complete"]), 30),
        "history": (lambda: client.history(raw=True, output=False, hist_access_type="tail", n=3), 30),
        "comm_info": (client.comm_info, 30),
    }
    for what, (send, times) in questions.items():
        took = session.ask(send, times)
        figures[f"{what}, first, ms"] = took[0]
        figures[f"{what}, ms"] = statistics.median(took)
    for what in ("sleep", "loop"):
        took, after = session.interrupt(samples[what])
        figures[f"interrupt of a {what}, ms"] = took
        figures[f"CPU after it ({what}), %"] = after
    took, printed = session.run(samples["print"])
    if printed != 588_890:
        raise AssertionError(f"{name} lost output: {printed} bytes of 588,890")
    figures["100,000 lines, s"] = took / 1000
    figures["clean end, s"] = session.end()
    figures.update(growth(name, cells))
    return figures


def growth(name, cells):
    """Compare the cells around the 20th with those around the last, in a session of mixed cells."""
    session = Session(name)
    mixed = session.samples["mixed"]
    took = [
        session.run(fill(mixed[number % len(mixed)], number // len(mixed)))[0] for number in range(cells)
    ]
    session.end()
    window = 2 * len(mixed)
    early = statistics.median(took[20 : 20 + window])
    late = statistics.median(took[-window:])
    return {"mixed cell around the 20th, ms": early, f"around the {cells}th, ms": late, "growth": late / early}


def shown(value):
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def table(names, rounds):
    print(f"{platform.machine()}, {os.cpu_count()} cores; medians of {len(rounds[names[0]])} rounds\n")
    print("| | " + " | ".join(names) + " | " + " | ".join(f"{name} / {names[-1]}" for name in names[:-1]) + " |")
    print("|---" * (2 * len(names)) + "|")
    for what in rounds[names[0]][0]:
        medians = [statistics.median(figures[what] for figures in rounds[name]) for name in names]
        ratios = [f"{one / medians[-1]:.2f}" if medians[-1] > 0 else "" for one in medians[:-1]]
        print("| " + " | ".join([what, *map(shown, medians), *ratios]) + " |")


def main():
    parser = argparse.ArgumentParser(prog="jotter bench kernel", description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=3, help="how often each kernel is started (3)")
    parser.add_argument("--cells", type=int, default=1000, help="how long the session of mixed cells is (1000)")
    parser.add_argument("kernels", nargs="*", default=["jotter", "python3"], help="names of installed kernels")
    options = parser.parse_args()
    for name in options.kernels:
        try:
            KernelSpecManager().get_kernel_spec(name)
        except NoSuchKernel:
            sys.exit(
                f'There is no kernel "{name}".\n'
                f"These are installed: {', '.join(sorted(KernelSpecManager().find_kernel_specs()))}.\n"
                "Install ours with ./jotter install, and Python's with the package python3-ipykernel."
            )
    rounds = {name: [] for name in options.kernels}
    for _ in range(options.rounds):
        for name in options.kernels:
            rounds[name].append(measure(name, options.cells))
    table(options.kernels, rounds)


if __name__ == "__main__":
    main()
