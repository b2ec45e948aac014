package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTests {
    private static Options parse(String arguments) {
        return new Call(arguments, Optional.empty(), 1).options(List.of("-n", "--name"), List.of("-f"));
    }

    @Test
    void takesOptionsOffTheFront() {
        var options = parse("-n 3 -f --name=x  list.get(-n)");
        assertThat(options.number("-n", 1, 7)).isEqualTo(3);
        assertThat(options.has("-f")).isTrue();
        assertThat(options.value("--name")).contains("x");
        assertThat(options.rest()).isEqualTo("list.get(-n)");
    }

    @Test
    void leavesNumbersAndWhatStandsBehindTwoDashesAlone() {
        assertThat(parse("-5 + 3").rest()).isEqualTo("-5 + 3");
        assertThat(parse("-f -- -n").rest()).isEqualTo("-n");
        assertThat(parse("-x.size()").rest()).isEqualTo("-x.size()");
    }

    @Test
    void keepsQuotedWordsTogether() {
        assertThat(new Call("a \"b c\" d'e f'g \"\"", Optional.empty(), 1).words())
                .containsExactly("a", "b c", "de fg", "");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> parse("-m 3"))
                .isInstanceOf(JotterException.class)
                .hasMessage("The option -m is not known here.\nOne of these was expected: --name, -f, -n.\n"
                        + "Did you mean \"-f\"?");
        assertThatThrownBy(() -> parse("-n"))
                .hasMessage("The option -n stands alone.\nA value was expected behind it, but nothing was found.\n"
                        + "Type -n and its value, or leave it out.");
        assertThatThrownBy(() -> parse("-n 0").number("-n", 1, 7))
                .hasMessage("The option -n cannot be \"0\".\nA whole number from 1 on was expected.\n"
                        + "Type, for example, -n 7.");
    }
}
