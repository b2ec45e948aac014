package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.shell.Completions.Candidate;
import org.junit.jupiter.api.Test;

class CompleterTests extends ShellTest {
    private Completions complete(String code) {
        var cursor = code.indexOf('|');
        return shell.complete(code.replace("|", ""), cursor);
    }

    @Test
    void listsMembersWithTheirSignatures() {
        done("var s = \"abc\";");
        var found = complete("s.leng|");
        assertThat(found.candidates()).containsExactly(new Candidate("length()", "method", "int String.length()"));
        assertThat(found.start()).isEqualTo(2);
        assertThat(found.end()).isEqualTo(6);
    }

    @Test
    void knowsWhatTheCellDeclaresAboveTheCursor() {
        var found = complete("int twice(int n) { return 2 * n; }\nvar words = List.of(\"a\");\nwords.get(0).leng|");
        assertThat(found.candidates()).extracting(Candidate::text).containsExactly("length()");
        assertThat(found.start()).isEqualTo(74);
    }

    @Test
    void completesWithinAnUnfinishedStatement() {
        assertThat(complete("for (var x : List.of(\"a\")) {\n  x.isBl|").candidates())
                .extracting(Candidate::text)
                .containsExactly("isBlank()");
    }

    @Test
    void leavesOutTheBracketThatIsThereAlready() {
        assertThat(complete("Math.ab|(3)").candidates())
                .extracting(Candidate::text, Candidate::kind)
                .contains(org.assertj.core.api.Assertions.tuple("abs", "method"));
    }

    @Test
    void putsWhatFitsTheTypeFirst() {
        var texts = complete("int n = \"\".|").candidates().stream()
                .map(Candidate::text)
                .toList();
        assertThat(texts.indexOf("length()")).isLessThan(texts.indexOf("trim()"));
    }

    @Test
    void namesTheKindOfEach() {
        done("int myCount = 1;");
        assertThat(complete("myCou|").candidates()).extracting(Candidate::kind).containsExactly("variable");
        assertThat(complete("new ArrayLi|").candidates())
                .extracting(Candidate::kind)
                .contains("class");
    }

    @Test
    void completesMagics() {
        assertThat(complete("int a = 1;\n%ec|").candidates())
                .containsExactly(new Candidate("%echo", "magic", "%echo <text>: give the text back"));
        assertThat(complete("%%ec|").start()).isZero();
    }

    @Test
    void findsNothingQuietly() {
        assertThat(complete("\"text.le|")).isEqualTo(new Completions(java.util.List.of(), 8, 8));
    }

    @Test
    void completesJavaWithinAMagic() {
        assertThat(complete("%echo \"\".isBl|").candidates())
                .extracting(Candidate::text)
                .containsExactly("isBlank()");
        assertThat(complete("%%echo\n\"\".isBl|").start()).isEqualTo(10);
    }
}
