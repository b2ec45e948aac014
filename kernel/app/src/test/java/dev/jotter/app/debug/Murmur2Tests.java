package dev.jotter.app.debug;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Murmur2Tests {
    /// The numbers are those of ipykernel's `murmur2_x86` with its seed.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | 2167009006",
                "ab | 2805137849",
                "abc | 3350977461",
                "abcd | 804720481",
                "abcde | 730143326",
                "var x = 1; | 3444436925",
                "größer 😀 | 2106101129"
            })
    void givesACellTheNumberThatFrontEndsGiveIt(String text, long hash) {
        assertThat(Murmur2.hash(text, CellSources.SEED)).isEqualTo(hash);
    }
}
