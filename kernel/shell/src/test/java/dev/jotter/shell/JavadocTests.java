package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTests {
    @Test
    void turnsTagsIntoText() {
        assertThat(Javadoc.text(
                        "Gives {@code a < b}.\n<p>See {@link java.util.List#of(Object) the list} or {@link #go}.\n"
                                + "<ul><li>one<li>two</ul>\n@param a  the first\n@return &lt;x&gt; &amp; y"))
                .isEqualTo(
                        "Gives a < b.\n\nSee the list or go.\n\n- one\n- two\n\nparam: a  the first\n\nreturn: <x> & y");
    }

    @Test
    void turnsTagsWithinTags() {
        assertThat(Javadoc.text("{@return {@code {x}} if {@linkplain #go it goes}}"))
                .isEqualTo("Returns {x} if it goes.");
    }

    @Test
    void keepsHtmlButNoScript() {
        assertThat(Javadoc.html("A <b>bold</b> {@code x < y}<script>alert(1)</script>\n@return z"))
                .isEqualTo("A <b>bold</b> <code>x &lt; y</code>alert(1)\n<br><b>return</b> z");
    }
}
