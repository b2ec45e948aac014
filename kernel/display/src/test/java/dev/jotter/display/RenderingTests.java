package dev.jotter.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTests {
    @Test
    void asksTheValueFirst() {
        Displayable shown = () -> MimeBundle.html("<b>x</b>", "x");
        assertThat(Rendering.of(shown).data()).containsEntry(MimeBundle.HTML, "<b>x</b>");
    }

    @Test
    void asksARendererForForeignTypes() {
        assertThat(Rendering.of(new StringBuilder("abc")).text()).isEqualTo("built: abc");
    }

    @Test
    void writesNullAndText() {
        assertThat(Rendering.of(null).text()).isEqualTo("null");
        assertThat(Rendering.of("a").text()).isEqualTo("a");
    }

    @Test
    void writesArraysByTheirElements() {
        assertThat(Rendering.of(new int[][] {{1, 2}, {3}}).text()).isEqualTo("[[1, 2], [3]]");
        var many = new int[103];
        Arrays.fill(many, 7);
        assertThat(Rendering.of(many).text()).endsWith(", 7, … 3 more]");
    }

    @Test
    void cutsATextWithoutEndAndSaysSo() {
        var text = Rendering.of("x".repeat(100_000_000)).text();
        assertThat(text)
                .hasSize(100_093)
                .endsWith("xx…\nThe first 100,000 of 100,000,000 characters are shown."
                        + " To see all of them, print the value.");
        assertThat(Rendering.of("x".repeat(100_000)).text()).hasSize(100_000);
        assertThat(Rendering.of("😀".repeat(70_000)).text()).startsWith("😀".repeat(50_000) + "…");
        assertThat(Rendering.of("x" + "😀".repeat(70_000)).text()).startsWith("x" + "😀".repeat(49_999) + "…");
    }

    @Test
    void leavesOutAPageWithoutEndAndSaysSo() {
        var bundle = Rendering.of(MimeBundle.html("x".repeat(32_000_001), "page"));
        assertThat(bundle.data())
                .containsOnlyKeys(MimeBundle.TEXT)
                .containsEntry(
                        MimeBundle.TEXT,
                        "page\ntext/html is left out: it has 32,000,001 characters, and at most 32,000,000 are sent.");
    }

    /// Registered for tests in META-INF/services.
    public static final class BuilderRenderer implements Renderer {
        @Override
        public java.util.Optional<MimeBundle> render(Object value) {
            return value instanceof StringBuilder text
                    ? java.util.Optional.of(MimeBundle.text("built: " + text))
                    : java.util.Optional.empty();
        }
    }

    @Test
    void takesTextForContentOfTheTypesThatAreAskedFor() {
        assertThat(Rendering.of("<b>x</b>", "text/html").data()).isEqualTo(Map.of("text/html", "<b>x</b>"));
        assertThat(Rendering.of("x", "text/html", "text/markdown").data())
                .isEqualTo(Map.of("text/html", "x", "text/markdown", "x"));
    }

    @Test
    void keepsTheRepresentationsThatAreAskedFor() {
        var both = MimeBundle.html("<i>x</i>", "x");
        assertThat(Rendering.of(both, "text/plain").data()).isEqualTo(Map.of("text/plain", "x"));
        assertThat(Rendering.of(both, "image/png").data()).isEqualTo(Map.of("image/png", "x"));
        assertThat(Rendering.of(7, "text/html").data()).isEqualTo(Map.of("text/html", "7"));
        assertThat(Rendering.of(both, new String[0])).isEqualTo(both);
    }
}
