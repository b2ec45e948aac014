package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.Screens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTests {
    @TempDir
    private Path folder;

    @Test
    void readsTextsAndLabels() throws IOException {
        write("spam/1.txt", "Win!\n".getBytes(StandardCharsets.UTF_8));
        write("ham/2", "\uFEFFZoë".getBytes(StandardCharsets.UTF_8));
        write("ham/3", "\uFEFF李".getBytes(StandardCharsets.UTF_16LE));
        write("ham/4", new byte[0]);
        var frame = texts();

        assertThat(frame.columns()).containsExactly("text", "label");
        assertThat(frame.texts("text")).containsExactly("Zoë", "李", null, "Win!\n");
        assertThat(frame.texts("label")).containsExactly("ham", "ham", "ham", "spam");
    }

    @Test
    void readsWhatIsNotUtf8AsLatin1AndSaysSo() throws IOException {
        write("1.txt", "Zo\u00EB".getBytes(StandardCharsets.ISO_8859_1));
        write("2.txt", "plain".getBytes(StandardCharsets.UTF_8));
        var screen = new SeenScreen();
        var before = Screens.install(screen);
        try {
            assertThat(texts().texts("text")).containsExactly("Zoë", "plain");
        } finally {
            Screens.install(before);
        }
        assertThat(screen.seen()).isEqualTo("1 of 2 texts not in UTF-8, read as ISO 8859-1; the first is 1.txt\n");
    }

    @Test
    void leavesOutWhatIsNoText() throws IOException {
        write("1.txt", "text".getBytes(StandardCharsets.UTF_8));
        write("2.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        var frame = texts();

        assertThat(frame.rowCount()).isOne();
        assertThat(frame.columns()).containsExactly("text");
        assertThat(frame.left)
                .containsExactly(new Reject(
                        0, "text", "expected text, found a zero byte as in a program or a picture", "2.png"));
    }

    @Test
    void refusesAFolderWithoutTexts() throws IOException {
        assertThatThrownBy(this::texts).hasMessage("""
                        The folder %s is empty.
                        Expected text files in it or in its sub-folders, found no file.
                        Check the path, or unpack the data first.""".formatted(folder));
        write("1.bin", new byte[] {0});
        assertThatThrownBy(this::texts).hasMessage("""
                        The folder %s holds no text that can be read.
                        Of 1 file the first is 1.bin: expected text, found a zero byte as in a program or a picture.
                        Give a folder of text files, in sub-folders named by their labels.""".formatted(folder));
    }

    private TestFrame texts() {
        var loaded = Texts.read(folder.toString());
        return new TestFrame(loaded.table(), loaded.rejects());
    }

    private void write(String name, byte[] bytes) throws IOException {
        var path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }
}
