package dev.jotter.display;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class TextScreenTests {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    @Test
    void rewritesTheLiveLineOnATerminal() {
        var screen = TextScreen.on(out, true);
        screen.show("1", MimeBundle.text("ten words"));
        screen.update("1", MimeBundle.text("one"));
        screen.show(MimeBundle.text("next"));
        assertThat(bytes.toString(UTF_8)).isEqualTo("\rten words\rone      \nnext\n");
    }

    @Test
    void writesTheFirstAndTheLastStateOnlyIntoAFile() {
        var screen = TextScreen.on(out, false);
        screen.show("1", MimeBundle.text("first"));
        screen.update("1", MimeBundle.text("second"));
        screen.settle("1", MimeBundle.text("last"));
        assertThat(bytes.toString(UTF_8)).isEqualTo("first\nlast\n");
    }

    @Test
    void settlesOnTheLiveLineOrOnANewOne() {
        var screen = TextScreen.on(out, true);
        screen.show("1", MimeBundle.text("live"));
        screen.settle("1", MimeBundle.text("done"));
        screen.settle("2", MimeBundle.text("other"));
        assertThat(bytes.toString(UTF_8)).isEqualTo("\rlive\rdone\nother\n");
    }

    @Test
    void showsAllLinesOfALongDisplay() {
        var screen = TextScreen.on(out, true);
        screen.show("1", MimeBundle.text("two\nlines"));
        screen.update("1", MimeBundle.text("not\nseen"));
        assertThat(bytes.toString(UTF_8)).isEqualTo("two\nlines\n");
    }

    @Test
    void refusesToAskWhereNobodyIs() {
        assertThatThrownBy(() -> TextScreen.on(out, false).ask("Name?", false)).hasMessage("""
                No answer to "Name?".
                A keyboard was expected, but this program runs without one.
                Pass the value as a parameter, or run it in a terminal or a notebook.""");
    }
}
