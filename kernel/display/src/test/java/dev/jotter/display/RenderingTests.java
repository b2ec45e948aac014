package dev.jotter.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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

    /// Registered for tests in META-INF/services.
    public static final class BuilderRenderer implements Renderer {
        @Override
        public java.util.Optional<MimeBundle> render(Object value) {
            return value instanceof StringBuilder text
                    ? java.util.Optional.of(MimeBundle.text("built: " + text))
                    : java.util.Optional.empty();
        }
    }
}
