package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTests {
    @Test
    void livesThroughBothSessionsAndGivesTheStreamsBack(@TempDir Path folder) throws Exception {
        var out = System.out;
        Rehearsal.rehearse(folder, 2);
        assertThat(System.out).isSameAs(out);
        assertThat(Files.readString(folder.resolve("rehearsal.out.ipynb")))
                .contains("{3=2, 5=1}", "line 4", "rehearsed");
    }
}
