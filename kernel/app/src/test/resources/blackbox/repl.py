"""Type into the terminal's prompt through a pseudo terminal. Prints "ok", or says what is wrong.

Called with the name of the case, then the words that start the program.
"""

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time

PATIENCE = 60
PROMPT = "jotter> "
CONTROLS = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\x07|\r")


class Repl:
    def __init__(self, columns=100):
        self.seen = ""
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.environ["TERM"] = "xterm-256color"
            os.execvp(sys.argv[2], sys.argv[2:])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, columns, 0, 0))
        self.until(PROMPT)

    def type(self, keys):
        """Type, and forget what was on the screen."""
        self.seen = ""
        os.write(self.terminal, keys.encode())

    def until(self, pattern):
        """Wait for what the screen must show, and give all it has shown since the last keys."""
        end = time.time() + PATIENCE
        while time.time() < end:
            if re.search(pattern, CONTROLS.sub("", self.seen)):
                return CONTROLS.sub("", self.seen)
            ready, _, _ = select.select([self.terminal], [], [], 0.1)
            if ready:
                try:
                    self.seen += os.read(self.terminal, 65536).decode("utf-8", "replace")
                except OSError:
                    break
        raise AssertionError(f"expected {pattern!r}, found {CONTROLS.sub('', self.seen)!r}")

    def run(self, code, pattern):
        """Type a cell and wait for the prompt behind its output."""
        self.type(code + "\r")
        return self.until("(?s)" + pattern + ".*" + PROMPT + "$")

    def end(self):
        self.type("\x04")
        _, status = os.waitpid(self.child, 0)
        assert status == 0, f"ended with {status}"


def runs_cells(repl):
    repl.run("6 * 7", "\n42\n")
    repl.run("nope", "cannot find symbol")


def stops_a_cell_and_not_itself(repl):
    repl.run("var kept = 40;", "\n")
    repl.type('System.out.println("go" + "es"); while (true) { }\r')
    repl.until("goes\n")
    begin = time.time()
    repl.type("\x03")
    repl.until("(?s)The cell was stopped.*" + PROMPT)
    assert time.time() - begin < 2, "it took more than two seconds"
    repl.run("kept + 2", "\n42\n")


def asks_without_showing_a_password(repl):
    repl.type('var word = password("Pass" + "word: ")\r')
    repl.until("Password: $")
    repl.type("hidden\r")
    assert "hidden" not in repl.until(PROMPT), repl.seen
    repl.run("word.length()", "\n6\n")
    repl.type('var line = new Scanner(System.in).nextLine(); System.out.println("got " + line)\r')
    repl.until("\n$")
    time.sleep(1)
    repl.type("typed\r")
    repl.until("(?s)got typed\n.*" + PROMPT)


def gives_up_a_question_at_ctrl_c(repl):
    repl.type('input("Na" + "me: ")\r')
    repl.until("Name: $")
    repl.type("\x03")
    repl.until("(?s)(stopped|No answer).*" + PROMPT)
    repl.run("6 * 7", "\n42\n")


def completes_with_what_each_takes(repl):
    repl.type('"abc".sub\t')
    repl.until(r"(?s)method.*subSequence\(.*int beginIndex.*substring\(.*int beginIndex")
    repl.type("str\t")
    repl.until(r"ing\($")
    repl.type("1)\r")
    repl.until("(?s)\nbc\n.*" + PROMPT)


def documents_what_stands_at_the_cursor(repl):
    repl.type("Math.hypot\x1bOP")
    repl.until(r"(?s)hypot\(double x, double y\)")
    repl.type("(3, 4)\r")
    repl.until("(?s)\n5.0\n.*" + PROMPT)


def goes_on_over_several_lines(repl):
    repl.type("int twice(int x) {\r")
    repl.until(r"(?s)Ctrl-C gives it up.*\.\.\.> +$")
    repl.type("\x03")
    repl.until(PROMPT)
    repl.type("\x1b[200~int half(int x) {\n    return x / 2;\n}\nhalf(84)\x1b[201~")
    repl.until(r"half\(84\)")
    repl.type("\r")
    repl.until("(?s)\n42\n.*" + PROMPT)


def remembers_what_was_typed_before():
    first = Repl()
    first.run("40 + 2", "\n42\n")
    first.end()
    second = Repl()
    second.type("\x10")
    second.until(r"40 \+ 2$")
    second.type("\r")
    second.until("(?s)\n42\n.*" + PROMPT)
    second.type("\x12" + "40")
    second.until(r"40 \+ 2")
    second.type("\r")
    second.until("(?s)\n42\n.*" + PROMPT)
    second.end()


def fits_tables_and_saves_plots():
    repl = Repl(columns=60)
    repl.run(f'var rows = csv("{os.environ["PENGUINS"]}");', "\n")
    shown = repl.run("rows.head(2)", "more columns: ")
    table = shown[shown.index("species") : shown.index("more columns")]
    assert max(len(line) for line in table.split("\n")) <= 60, table
    repl.run('rows.plot(scatter("flipper_length_mm", "body_mass_g"))', "saved in plots/plot-001.png")
    with open("plots/plot-001.png", "rb") as picture:
        assert picture.read(4) == b"\x89PNG"
    repl.run('display(MimeBundle.of("text/html", "<b>bold</b> words"));', "\nbold words")
    repl.end()


def lets_a_thread_speak_above_the_prompt(repl):
    repl.run(
        "Thread.ofPlatform().start(() -> { try { Thread.sleep(2000); } catch (InterruptedException e) { }"
        ' System.out.println("la" + "te"); });',
        "\n",
    )
    repl.type("half")
    repl.until("(?s)late\n" + PROMPT + "half$")
    repl.type("\x03")
    repl.until(PROMPT + "$")


def obeys_every_key():
    """One session, since each takes its time to start."""
    repl = Repl()
    for case in (
        runs_cells,
        stops_a_cell_and_not_itself,
        asks_without_showing_a_password,
        gives_up_a_question_at_ctrl_c,
        completes_with_what_each_takes,
        documents_what_stands_at_the_cursor,
        goes_on_over_several_lines,
        lets_a_thread_speak_above_the_prompt,
    ):
        case(repl)
    repl.end()


if __name__ == "__main__":
    globals()[sys.argv[1]]()
    print("ok")
