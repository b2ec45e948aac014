package dev.jotter.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MimeBundleTests {
    @Test
    void givesAPictureItsSizeAndATextLine() {
        var bundle = MimeBundle.png(new byte[] {1, 2, 3}, 640, 480, "a picture");
        assertThat(bundle.data()).containsEntry(MimeBundle.PNG, "AQID").containsEntry(MimeBundle.TEXT, "a picture");
        assertThat(bundle.metadata()).containsEntry(MimeBundle.PNG, Map.of("width", 640, "height", 480));
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> MimeBundle.text("a").data().put("b", "c"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void hasNoTextWhenNoneWasGiven() {
        assertThat(MimeBundle.of("application/json", "{}").text()).isEmpty();
    }

    @Test
    void keepsAMistakeInThreeSentences() {
        var mistake = new JotterException("A failed.", "B expected, C found.", "Type D.");
        assertThat(mistake).hasMessage("A failed.\nB expected, C found.\nType D.");
        assertThat(mistake.what() + mistake.expected() + mistake.next())
                .isEqualTo("A failed.B expected, C found.Type D.");
    }
}
