package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.display.MimeBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MimeTextTests {
    @TempDir
    Path folder;

    @Test
    void readsHtmlAsAReaderDoes() {
        var html =
                "<h1>Title</h1><style>p {}</style><p>a <b>bold</b>\n word &amp; more</p><ul><li>one</li><li>two</li></ul>"
                        + "<table><tr><td>1</td><td>2</td></tr></table>";
        assertThat(MimeText.plain(html)).isEqualTo("Title\na bold word & more\n- one\n- two\n1  2");
    }

    @Test
    void showsHtmlAloneAsText() {
        assertThat(text(MimeBundle.of("text/html", "<b>bold</b>"))).isEqualTo("bold");
        assertThat(text(MimeBundle.of("text/markdown", "*x*"))).isEqualTo("*x*");
        assertThat(text(MimeBundle.html("<b>bold</b>", "own"))).isEqualTo("own");
    }

    @Test
    void savesPicturesAndWritesOverNone() throws IOException {
        Files.createDirectories(folder.resolve("plots"));
        Files.writeString(folder.resolve("plots/plot-001.png"), "older");
        var shown = text(MimeBundle.png(new byte[] {1, 2}, 1, 1, "[chart]"));
        var file = folder.resolve("plots/plot-002.png");
        assertThat(shown).isEqualTo("[chart]\nsaved in " + file);
        assertThat(file).hasBinaryContent(new byte[] {1, 2});
        assertThat(folder.resolve("plots/plot-001.png")).hasContent("older");
    }

    @Test
    void savesElsewhereWhereTheFolderCannotBeMade() throws IOException {
        Files.writeString(folder.resolve("plots"), "a file");
        var shown = text(MimeBundle.png(new byte[] {1}, 1, 1, "[chart]"));
        var file = Path.of(shown.substring(shown.indexOf("saved in ") + 9));
        assertThat(file).hasBinaryContent(new byte[] {1});
        Files.delete(file);
    }

    private String text(MimeBundle bundle) {
        return MimeText.of(bundle, new PlotFiles(folder.resolve("plots")));
    }
}
