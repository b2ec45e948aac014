package dev.jotter.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTests {
    private static final List<String> COLUMNS = List.of("species", "island", "body_mass_g");

    @Test
    void findsTheNearestWhateverTheCase() {
        assertThat(Nearest.to("Speceis", COLUMNS)).contains("species");
        assertThat(Nearest.to("bodymass_g", COLUMNS)).contains("body_mass_g");
    }

    @Test
    void findsNothingWhenNothingIsNear() {
        assertThat(Nearest.to("temperature", COLUMNS)).isEmpty();
    }

    @Test
    void hintsAtTheNearestOrListsAll() {
        assertThat(Nearest.hint("iland", COLUMNS)).isEqualTo("Did you mean \"island\"?");
        assertThat(Nearest.hint("temperature", COLUMNS)).isEqualTo("Choose one of: species, island, body_mass_g.");
    }
}
