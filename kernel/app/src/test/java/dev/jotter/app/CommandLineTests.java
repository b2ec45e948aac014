package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTests {
    @Test
    void sortsOptionsWhereverTheyStand() {
        var line = parse("-p", "a=1", "x.ipynb", "--keep-going", "--out=y.ipynb", "-p", "b=2");
        assertThat(line.all("-p")).containsExactly("a=1", "b=2");
        assertThat(line.last("--out")).contains("y.ipynb");
        assertThat(line.last("--timeout")).isEmpty();
        assertThat(line.flags()).containsExactly("--keep-going");
        assertThat(line.rest()).containsExactly("x.ipynb");
    }

    @Test
    void namesTheNearestOption() {
        assertThatThrownBy(() -> parse("--ouput", "x")).hasMessage("""
                        "jotter run" knows no option "--ouput".
                        It takes: -p, --timeout, --out, --keep-going.
                        Did you mean "--out"?""");
    }

    @Test
    void missesAValue() {
        assertThatThrownBy(() -> parse("x.ipynb", "--out")).hasMessage("""
                        The option "--out" of "jotter run" has no value.
                        A value was expected behind it, and the line ends.
                        Write the value behind it: --out …""");
    }

    private static CommandLine parse(String... words) {
        return CommandLine.parse("run", List.of(words), List.of("-p", "--timeout", "--out"), List.of("--keep-going"));
    }
}
