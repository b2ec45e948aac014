package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTests {
    @Test
    void keepsNumbersTruthAndTextApart() {
        assertThat(Parameters.code(List.of("a=5", "b=-1.5", "c=true", "d=12345678901", "e=1e-3", "f=two words")))
                .isEqualTo("""
                        var a = 5;
                        var b = -1.5;
                        var c = true;
                        var d = 12345678901L;
                        var e = 1e-3;
                        var f = "two words";""");
    }

    @Test
    void keepsLeadingZerosAsText() {
        assertThat(Parameters.code(List.of("zip=02138"))).isEqualTo("var zip = \"02138\";");
    }

    @Test
    void escapesWhatJavaReadsOtherwise() {
        assertThat(Parameters.code(List.of("path=C:\\\"x\"=\n"))).isEqualTo("var path = \"C:\\\\\\\"x\\\"=\\n\";");
    }

    @Test
    void refusesANameThatCannotNameAVariable() {
        for (var word : List.of("class=1", "a.b=1", "1a=1", "alone")) {
            assertThatThrownBy(() -> Parameters.code(List.of(word))).hasMessage("""
                            The parameter "%s" cannot become a variable.
                            A Java name, "=" and a value were expected.
                            Write it like this: -p rows=100""", word);
        }
    }
}
