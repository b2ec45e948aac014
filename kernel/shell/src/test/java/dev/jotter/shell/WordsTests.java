package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

public class WordsTests {
    @Test
    void seesNamesButNotThoseInCommentsAndQuotes() {
        var words =
                Words.of("list.add(\"text \\\" more\" + 'c' + 1.5e3); // remark\n/* note */ \"\"\"\n block \"\"\" + x");
        assertThat(words.all()).containsExactlyInAnyOrder("list", "add", "x");
    }

    @Test
    void seesWhatMayBeDeclared() {
        assertThat(Words.of("int a = b, c;").declared()).containsExactlyInAnyOrder("a", "c");
        assertThat(Words.of("Map<String, List<R>> m = f(x);").declared())
                .contains("m")
                .doesNotContain("f", "x");
        assertThat(Words.of("int[][] grid").declared()).containsExactly("grid");
        assertThat(Words.of("static <T extends I> T pick(T one) { int local = 1; return one; }")
                        .declared())
                .contains("pick")
                .doesNotContain("local", "one");
        assertThat(Words.of("record R(int x) implements I { }").declared()).contains("R");
    }

    @Test
    void seesThatAnExpressionDeclaresNothing() {
        for (var code : new String[] {
            "1 + 1",
            "a = b + c",
            "x.y(z -> z + 1)",
            "new R(1).x()",
            "for (int i = 0; i < 3; i++) { int k = i; }",
            "a < b"
        }) {
            assertThat(Words.of(code).declared()).as(code).isEmpty();
        }
    }

    @Test
    void endsTheHeadAtTheFirstBrace() {
        assertThat(Words.of("R make(S s) throws E { return inner(); }").head())
                .containsExactlyInAnyOrder("R", "make", "S", "s", "E");
    }

    @Test
    void givesUpOnUnicodeEscapes() {
        assertThat(Words.of("\\u0061 + 1").isClear()).isFalse();
    }
}
