package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class MemoryTests {
    private static String cells(String... cells) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName()));
        command.addAll(List.of(cells));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void saysInThreeSentencesThatTheMemoryIsFullAndLetsGo() throws IOException {
        assertThat(cells(
                        "var kept = \"kept\";",
                        "var all = new ArrayList<byte[]>();\nwhile (true) all.add(new byte[1 << 20]);",
                        "all == null",
                        "record P(int a) {}\nnew P(1)"))
                .matches("""
                        cell 1
                        done \\[]
                        cell 2
                        The memory is full \\(Java heap space\\), and so the variable all was let go\\.
                        At most 12\\d MB were expected to do; \\d{1,2} MB of them are in use now that the cell has ended\\.
                        Work on less at a time, let go of large variables \\(name = null;\\), or allow more: \
                        set JOTTER_JAVA_OPTIONS=-Xmx2\\d\\dm and restart\\.
                          cell 2, line 2
                          2 \\| while \\(true\\) all\\.add\\(new byte\\[1 << 20]\\);
                        cell 3
                        true
                        all has no value, because cell 2 filled the memory.
                        cell 4
                        P\\[a=1]
                        """);
    }

    @Test
    void letsGoOfAnEarlierCellsVariableWhenNothingElseHelps() throws IOException {
        assertThat(cells(
                        "var all = new LinkedList<Object>();\nvar small = \"small\";",
                        "while (true) all.add(new int[1]);",
                        "small",
                        "all = new LinkedList<>(); all.size()"))
                .contains("The memory is full (", "and so the variable all was let go.")
                .endsWith("cell 3\nsmall\ncell 4\n0\n");
    }

    @Test
    void keepsWhatIsNotInTheWay() throws IOException {
        assertThat(cells("var n = 5;", "var big = new long[1 << 28];", "n"))
                .contains("The memory is full (Java heap space).\n")
                .endsWith("cell 3\n5\n");
    }

    @Test
    void survivesACellThatFillsTheStackOfTheCompiler() throws IOException {
        var sum = "1" + "+1".repeat(60_000);
        assertThat(cells("var n = 5;", "int deep = " + sum + ";", "n"))
                .contains("The cell is nested too deeply for the compiler.\n")
                .endsWith("cell 3\n5\n");
    }
}
