"""What may befall the worker of an isolated kernel, each case from a fresh one. Prints "ok", or says what is wrong."""

import os
import re
import signal
import subprocess
import sys
import time

from kernel_behaviour import PATIENCE, Kernel, alive, gone_within, main, text

NULL_WRITE = (
    "var unsafe = sun.misc.Unsafe.class.getDeclaredField(\"theUnsafe\");\n"
    "unsafe.setAccessible(true);\n"
    "((sun.misc.Unsafe) unsafe.get(null)).putInt(0L, 1);"
)
FILL_THE_HEAP = (
    "var kept = new ArrayList<long[]>();\n"
    "while (true) kept.add(new long[100_000]);"
)
NATIVE = (
    "import java.lang.foreign.*;\n"
    "MemorySegment text(String words) { return Arena.global().allocateFrom(words); }\n"
    "long write(int to, String words) throws Throwable {\n"
    "    var call = Linker.nativeLinker().downcallHandle(Linker.nativeLinker().defaultLookup().find(\"write\").get(),\n"
    "        FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));\n"
    "    return (long) call.invoke(to, text(words), (long) words.length());\n"
    "}"
)


def worker(kernel):
    """The worker's process id, as it tells it itself."""
    return int(kernel.value("ProcessHandle.current().pid()"))


def only_child(kernel):
    """The worker's process id, as the system tells it; 0 while there is none."""
    found = subprocess.run(["pgrep", "-P", str(kernel.pid)], capture_output=True, text=True).stdout
    return int(found.split()[-1]) if found else 0


def kill(kernel):
    pid = worker(kernel)
    os.kill(pid, signal.SIGKILL)
    end = time.monotonic() + PATIENCE
    while only_child(kernel) in (0, pid):
        assert time.monotonic() < end, "no worker takes its place"
        time.sleep(0.02)
    return pid


def error_of(reply):
    assert reply["status"] == "error", reply
    assert reply["ename"] == "WorkerDied", reply
    lines = reply["evalue"].split("\n")
    assert len(lines) == 3, reply
    return lines


def works(kernel):
    assert kernel.value("6 * 7") == "42"


def does_ordinary_work(kernel):
    assert worker(kernel) != kernel.pid and only_child(kernel) == worker(kernel)
    reply, messages = kernel.run('System.out.println("out"); System.err.println("err"); "value"')
    assert reply["status"] == "ok", reply
    assert text(messages) == "out\n" and text(messages, "stderr") == "err\n", messages
    reply, messages = kernel.run('throw new IllegalStateException("no")')
    assert reply["ename"].endswith("IllegalStateException") and reply["evalue"] == "no", reply
    reply = kernel.reply(kernel.send("var n = 2;", user_expressions={"twice": "n * 2"}))
    assert reply["user_expressions"]["twice"]["data"]["text/plain"] == "4", reply


def tells_of_a_worker_killed_under_a_cell(kernel):
    first = worker(kernel)
    kernel.run("var x = 5;")
    message_id = kernel.started('System.out.println("on"); Thread.sleep(60_000);')
    behind = kernel.send("1 + 1")
    time.sleep(0.2)
    os.kill(first, signal.SIGKILL)
    lines = error_of(kernel.reply(message_id))
    assert lines[0] == f"The worker process {first}, in which the cells run, was killed by signal 9 (SIGKILL).", lines
    assert lines[1] == (
        "All variables, methods and types of the session are gone with it; a new worker takes its place."
    ), lines
    assert lines[2] == "Type %replay to run the 2 cells that had succeeded again, or run those that you need.", lines
    assert kernel.reply(behind)["status"] == "aborted"
    works(kernel)
    second = worker(kernel)
    assert second != first and gone_within(first, 1)
    reply, _ = kernel.run("x")
    assert reply["status"] == "error", "x lives on"


def tells_of_a_worker_killed_between_cells(kernel):
    kernel.run("var x = 5;")
    first = kill(kernel)
    reply, messages = kernel.run("1 + 1")
    assert reply["status"] == "ok", reply
    assert text(messages, "stderr").startswith(
        f"The worker process {first}, in which the cells run, was killed by signal 9 (SIGKILL).\n"
    ), messages
    _, messages = kernel.run("2 + 2")
    assert text(messages, "stderr") == "", "told twice"


def tells_of_a_native_crash(kernel):
    reply, messages = kernel.run(NULL_WRITE)
    lines = error_of(reply)
    found = re.fullmatch(
        r"The worker process \d+, in which the cells run, crashed with SIGSEGV in V \[libjvm\.so\S* .*; "
        r"the report is in (/.*/crashes/hs_err_pid\d+\.log)\.",
        lines[0],
    )
    assert found, lines
    assert os.path.getsize(found.group(1)) > 1000
    assert any("sun.misc.Unsafe.putInt" in line for line in reply["traceback"]), reply
    assert "fatal error" not in text(messages), text(messages)
    works(kernel)


def survives_an_out_of_memory_error_in_a_cell(kernel):
    kernel.run("var x = 5;")
    reply, _ = kernel.run("var all = new ArrayList<long[]>(); while (true) all.add(new long[50_000_000]);")
    assert reply["status"] == "error", reply
    assert kernel.value("x") == "5" or reply["ename"] == "WorkerDied"


def tells_of_a_worker_without_memory(kernel):
    """Run with JDK_JAVA_OPTIONS=-XX:+ExitOnOutOfMemoryError."""
    reply, _ = kernel.run(FILL_THE_HEAP)
    lines = error_of(reply)
    assert "ended, because it ran out of memory; JOTTER_JAVA_OPTIONS=-Xmx" in lines[0], lines
    works(kernel)


def tells_of_an_exit_in_native_code(kernel):
    kernel.run(NATIVE)
    reply, _ = kernel.run(
        'write(2, "good bye\\n");\n'
        'Linker.nativeLinker().downcallHandle(Linker.nativeLinker().defaultLookup().find("_exit").get(),\n'
        "    FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT)).invoke(3);"
    )
    lines = error_of(reply)
    assert lines[0].endswith("ended with exit code 3; the last it wrote was: good bye."), lines
    works(kernel)


def shows_what_native_code_prints(kernel):
    kernel.run(NATIVE)
    message_id = kernel.send('write(1, "native out\\n"); write(2, "native err\\n"); Thread.sleep(300);')
    kernel.reply(message_id)
    messages = kernel.published(message_id)
    assert text(messages) == "native out\n" and text(messages, "stderr") == "native err\n", messages


def replays_what_was_lost(kernel):
    kernel.run("%%startup\nvar base = 10;")
    kernel.run("var a = base + 1;")
    kernel.run("nonsense;")
    kernel.run('System.out.println("b"); var b = a + 1;')
    kill(kernel)
    assert kernel.value("base") == "10", "the start-up cell did not run again"
    assert kernel.run("a")[0]["status"] == "error"
    reply, messages = kernel.run("%replay")
    assert reply["status"] == "ok", reply
    assert text(messages) == "b\n", messages
    shown = [m["content"]["data"]["text/plain"] for m in messages if "display_data" in m["msg_type"]]
    assert shown[0] == "Running 3 cells again" and shown[-1] == "Ran 3 cells again", shown
    assert kernel.value("a + b") == "23"
    reply, messages = kernel.run("%replay")
    assert "Nothing was lost" in text(messages) + str(messages), messages


def stops_a_replay_at_the_first_failing_cell(kernel):
    kernel.run('if (Files.exists(Path.of("once"))) throw new IllegalStateException("again"); Files.createFile(Path.of("once"));')
    kernel.run("var c = 3;")
    kill(kernel)
    reply, _ = kernel.run("%replay")
    assert reply["status"] == "error" and reply["evalue"] == "again", reply
    assert "Type %replay to go on from this cell, or %replay skip to leave it out." in reply["traceback"], reply
    assert kernel.run("%replay skip")[0]["status"] == "ok"
    assert kernel.value("c") == "3"


def ends_a_worker_that_does_not_stop(kernel):
    first = worker(kernel)
    message_id = kernel.started('System.out.println("on"); while (true) { }')
    os.kill(first, signal.SIGSTOP)
    kernel.manager.interrupt_kernel()
    said = kernel.published(message_id, until="stream")
    assert text(said, "stderr").startswith("The cell has not stopped for the interrupt.\n"), said
    began = time.monotonic()
    kernel.manager.interrupt_kernel()
    lines = error_of(kernel.reply(message_id))
    assert time.monotonic() - began < 2
    assert lines[0].endswith("was ended, because it did not stop for an interrupt."), lines
    works(kernel)


def keeps_its_worker_when_all_processes_are_interrupted(kernel):
    first = worker(kernel)
    message_id = kernel.started('System.out.println("on"); while (true) { }')
    os.killpg(kernel.pid, signal.SIGINT)
    assert kernel.reply(message_id)["ename"] == "Interrupted"
    works(kernel)
    assert worker(kernel) == first


def completes_while_a_cell_runs(kernel):
    """The control channel and the shell stay free; a completion waits for its turn on the shell."""
    kernel.run('var words = List.of("a");')
    kernel.client.complete("words.strea", 11)
    reply = kernel.client.get_shell_msg(timeout=PATIENCE)
    assert "stream()" in reply["content"]["matches"], reply
    message_id = kernel.started('System.out.println("on"); Thread.sleep(1_000);')
    kernel.client.control_channel.send(kernel.client.session.msg("kernel_info_request"))
    began = time.monotonic()
    kernel.client.get_control_msg(timeout=PATIENCE)
    assert time.monotonic() - began < 0.5
    assert kernel.reply(message_id)["status"] == "ok"


def talks_over_a_comm(kernel):
    kernel.run(
        'dev.jotter.display.Comms.target("echo", (comm, opened) -> comm.onMessage(m -> comm.send(m.data())));'
    )
    session = kernel.client.session
    shell = kernel.client.shell_channel
    shell.send(session.msg("comm_open", {"comm_id": "c1", "target_name": "echo", "data": {}}))
    message = session.msg("comm_msg", {"comm_id": "c1", "data": {"say": ["hi", 1, None]}})
    shell.send(message)
    answers = [m for m in kernel.published(message["msg_id"]) if m["msg_type"] == "comm_msg"]
    assert [m["content"]["data"] for m in answers] == [{"say": ["hi", 1, None]}], answers
    kill(kernel)
    while True:
        closed = kernel.client.get_iopub_msg(timeout=PATIENCE)
        if closed["msg_type"] == "comm_close":
            break
    assert closed["content"]["comm_id"] == "c1", closed


def remembers_across_workers(kernel):
    kernel.run("6 * 9")
    kill(kernel)
    works(kernel)
    kernel.client.history(hist_access_type="tail", n=3, output=True)
    rows = kernel.client.get_shell_msg(timeout=PATIENCE)["content"]["history"]
    assert rows[0][2] == ["6 * 9", "54"] and rows[-1][2] == ["6 * 7", "42"], rows


def gives_up_on_workers_that_never_start(kernel):
    kernel.run("%%startup\nif (Files.exists(Path.of(\"broken\"))) " + "{ " + NULL_WRITE.replace("\n", " ") + " }")
    kernel.run('Files.createFile(Path.of("broken"));')
    kill(kernel)
    reply = None
    for _ in range(2):
        reply, _ = kernel.run("1 + 1")
    assert reply["status"] == "error", reply
    assert reply["traceback"][1] == (
        "It is the last of 3 that ended before they could run a cell, so no other is started."
    ), reply


def leaves_no_worker_behind_a_killed_front(kernel):
    first = worker(kernel)
    os.kill(kernel.pid, signal.SIGKILL)
    assert gone_within(first, 3), "the worker lives on"


def leaves_no_process_after_shutdown(kernel):
    first = worker(kernel)
    took = kernel.shut_down()
    assert took < 1.5, f"took {took:.2f} s"
    assert not alive(kernel.pid) and not alive(first)


def leaves_no_process_when_a_cell_runs(kernel):
    first = worker(kernel)
    kernel.started('System.out.println("on"); while (true) { }')
    kernel.shut_down()
    assert not alive(kernel.pid) and gone_within(first, 1)


if __name__ == "__main__":
    main(globals()[sys.argv[1]])
