package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Run the notebook on frames as it stands, and turn it into a page.
class FramesNotebookTests {
    private static final Path NOTEBOOK = Program.ROOT.resolve("notebooks/frames.ipynb");

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void standInAFolderWithTheData() throws IOException {
        Program.copyData(folder);
        program = Program.in(folder, folder.resolve("home"));
    }

    @Test
    void givesTheOutputsItIsCommittedWith() throws IOException {
        var copy = Files.copy(NOTEBOOK, folder.resolve("frames.ipynb"));
        var ended = program.jotter("check", copy.toString());
        assertThat(ended.exit()).as("%s", ended).isZero();
    }

    @Test
    void becomesAPageThatLinksToNothingOutside() throws IOException {
        var page = folder.resolve("frames.html");
        var ended = program.run(PublicClients.module(
                program,
                "nbconvert",
                "--to",
                "html",
                "--template",
                "basic",
                "--output",
                page.toString(),
                NOTEBOOK.toString()));
        assertThat(ended.exit()).as("%s", ended).isZero();
        assertThat(Files.readString(page))
                .contains("data:image/png;base64,", "344 rows × 7 columns")
                .doesNotContainPattern("(?:src|href)\\s*=\\s*[\"']?(?:https?:)?//")
                .doesNotContainPattern("url\\(\\s*[\"']?(?:https?:)?//");
    }
}
