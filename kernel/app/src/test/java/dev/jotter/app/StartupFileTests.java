package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.shell.ShellOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupFileTests {
    private static final ShellOptions FOUND = ShellOptions.bare()
            .compileClassPath(List.of(Path.of("a.jar"), Path.of("b c.jar")))
            .startup(List.of("import java.util.*;", "int x = 1;\nString long_ = \"" + "ä".repeat(70_000) + "\";"));

    @TempDir
    Path folder;

    private Path jar;
    private Path file;
    private StartupFile kept;

    @BeforeEach
    void keep() throws IOException {
        jar = Files.writeString(folder.resolve("one.jar"), "one");
        file = folder.resolve("startup");
        kept = new StartupFile(file, jar + File.pathSeparator + folder.resolve("none.jar"));
        kept.write(FOUND);
    }

    @Test
    void givesBackWhatWasFound() {
        var read = kept.read().orElseThrow();
        assertThat(read.compileClassPath()).isEqualTo(FOUND.compileClassPath());
        assertThat(read.startup()).isEqualTo(FOUND.startup());
    }

    @Test
    void isOfNoUseOnceAJarHasChanged() throws IOException {
        Files.writeString(jar, "three");
        assertThat(kept.read()).isEmpty();
        Files.writeString(jar, "one");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        assertThat(kept.read()).isEmpty();
    }

    @Test
    void isOfNoUseOnceAMissingJarIsThere() throws IOException {
        Files.writeString(folder.resolve("none.jar"), "");
        assertThat(kept.read()).isEmpty();
    }

    @Test
    void isOfNoUseForAnotherClassPath() {
        assertThat(new StartupFile(file, jar.toString()).read()).isEmpty();
    }

    @Test
    void isOfNoUseWhenItIsCutOffOrMissing() throws IOException {
        var bytes = Files.readAllBytes(file);
        for (var length : List.of(0, 3, 5, bytes.length / 2, bytes.length - 1)) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat(kept.read()).as("of %s bytes", length).isEmpty();
        }
        Files.delete(file);
        assertThat(kept.read()).isEmpty();
    }
}
