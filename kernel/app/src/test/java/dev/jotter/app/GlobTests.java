package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTests {
    @ParameterizedTest
    @CsvSource({
        "*, anything, true",
        "a*c, abbc, true",
        "a*c, ABC, false",
        "?, ab, false",
        "[a-c]x, bx, true",
        "[^a-c]x, bx, false",
        "[]]x, ]x, true",
        "[, [, true",
        "a.c, abc, false",
        "'[z-a]', '[z-a]', true",
    })
    void readsAsSqliteDoes(String glob, String text, boolean fits) {
        assertThat(Glob.pattern(glob).matcher(text).matches()).isEqualTo(fits);
    }
}
