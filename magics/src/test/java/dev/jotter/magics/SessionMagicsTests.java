package dev.jotter.magics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.Screen;
import dev.jotter.display.Screens;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.PastCells;
import dev.jotter.shell.Shell;
import dev.jotter.shell.ShellOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionMagicsTests extends MagicTest {
    /// A session of three cells of which the third runs, and one before it.
    private static final class Past implements PastCells {
        private static final List<PastCell> ALL = List.of(
                new PastCell(1, 1, "var old = 1;", ""),
                new PastCell(2, 1, "var a = 1;", ""),
                new PastCell(2, 2, "a + 1\n", "2"),
                new PastCell(2, 3, "%history", ""));

        @Override
        public List<PastCell> session(int number) {
            var session = number <= 0 ? 2 + number : number;
            return ALL.stream().filter(cell -> cell.session() == session).toList();
        }

        @Override
        public List<PastCell> search(String glob, int count) {
            var part = glob.replace("*", "");
            return ALL.stream().filter(cell -> cell.input().contains(part)).toList();
        }
    }

    /// A person who gives one answer to everything.
    private record Person(String answer, List<String> seen) implements Screen {
        @Override
        public void show(MimeBundle bundle) {
            seen.add(bundle.data().toString());
        }

        @Override
        public void show(String id, MimeBundle bundle) {
            show(bundle);
        }

        @Override
        public void update(String id, MimeBundle bundle) {}

        @Override
        public void clear(boolean wait) {}

        @Override
        public String ask(String prompt, boolean secret) {
            seen.add(prompt);
            return answer;
        }
    }

    @TempDir
    Path folder;

    private Outcome third(String code) {
        shell.close();
        shell = Shell.open(ShellOptions.bare().pastCells(new Past()));
        return shell.evaluate(code, 3);
    }

    private String history(String code) {
        return ((MimeBundle) ((Outcome.Value) third(code)).value()).text();
    }

    @Test
    void historyListsTheCellsOfTheSession() {
        assertThat(history("%history")).isEqualTo("var a = 1;\na + 1");
        assertThat(history("%history -n 2")).isEqualTo("2: a + 1");
        assertThat(history("%history -n ~1/1-")).isEqualTo("1: var old = 1;");
        assertThat(history("%history -l 1")).isEqualTo("a + 1");
        assertThat(history("%history 7-9")).isEqualTo("No such cells.");
        assertThat(((Outcome.Failed) third("%history x")).error().message())
                .isEqualTo("\"x\" names no cells.\nNumbers such as 4, 2-5, 3- or ~1/2-5 were expected.\n"
                        + "Type %history to see the numbers; ~1/ stands for the session before this one.");
    }

    @Test
    void historySearchesAllSessions() {
        assertThat(history("%history -g var")).isEqualTo("1/1: var old = 1;\n2/1: var a = 1;");
    }

    @Test
    void saveWritesCells() throws IOException {
        var file = folder.resolve("work.jshell");
        third("%save " + file + " 1-2");
        assertThat(Files.readString(file)).isEqualTo("var a = 1;\n\na + 1\n");
        assertThat(said()).isEqualTo("wrote 2 cells to work.jshell\n");
        assertThat(((Outcome.Failed) third("%save " + file)).error().message())
                .isEqualTo("\"" + file + "\" is there already.\nA name that nothing has yet was expected at " + file
                        + ".\nChoose another, or write over it: %save -f " + file);
        third("%save -f " + file + " 1");
        assertThat(Files.readString(file)).isEqualTo("var a = 1;\n");
        assertThat(error("%save")).startsWith("%save was called without a file.\n");
    }

    @Test
    void resetForgetsWhenThePersonAgrees() {
        run("int a = 1;");
        var seen = new ArrayList<String>();
        Screens.install(new Person("n", seen));
        done("%reset");
        assertThat(shell.variables()).hasSize(1);
        Screens.install(new Person("Yes", seen));
        done("%reset");
        assertThat(shell.variables()).isEmpty();
        assertThat(seen.getFirst()).isEqualTo("Forget all variables, methods and types? [y/N] ");
        run("int b = 1;");
        done("%reset -f");
        assertThat(shell.variables()).isEmpty();
        assertThat(shown("List.of(1)")).isEqualTo("[1]");
    }

    @Test
    void configListsAndSets() {
        assertThat(shown("%config")).contains("maven.offline").contains("timeit.runs");
        done("%config timeit.runs = 3");
        assertThat(shown("%config timeit.runs")).contains("timeit.runs  3");
        assertThat(shown("%timeit -n 1 1 + 1")).contains("(3 runs of 1 loop)");
        done("%config timeit.runs=");
        assertThat(shown("%config timeit.runs")).contains("timeit.runs  7");
        assertThat(error("%config timeit.runs many"))
                .isEqualTo("timeit.runs cannot be \"many\".\nExpected a whole number from 1 on.\n"
                        + "Type, for example, %config timeit.runs 7.");
        assertThat(error("%config timit.runs 3"))
                .isEqualTo("There is no setting \"timit.runs\".\nA name that %config lists was expected.\n"
                        + "Did you mean \"timeit.runs\"?");
    }

    @Test
    void pinfoSaysWhatANameIs() {
        assertThat(shown("%pinfo Math.abs")).contains("abs(int a)");
        assertThat(error("%pinfo nothingLikeThis")).startsWith("Nothing is named \"nothingLikeThis\".\n");
    }

    @Test
    void cellsAreShownAsWhatTheyAre() {
        var seen = new ArrayList<String>();
        Screens.install(new Person("", seen));
        done("%%html\n<b>bold</b>\n");
        done("%%markdown\n**bold**");
        done("%%svg\n<svg/>");
        done("%%latex\n$x$");
        done("%%javascript\n1");
        assertThat(seen)
                .extracting(one -> one.replaceAll(".*?((text|image|application)/(?!plain)[^=]+).*", "$1"))
                .containsExactly("text/html", "text/markdown", "image/svg+xml", "text/latex", "application/javascript");
        assertThat(seen.getFirst()).contains("text/html=<b>bold</b>").contains("text/plain=<b>bold</b>");
        assertThat(error("%%html\n")).startsWith("There is nothing to show.\nText was expected below %%html,");
    }

    @Test
    void helpListsEachMagicOnceUnderItsHeading() {
        var help = shown("%help");
        for (var magic : shell.magics()) assertThat(help).contains(Catalog.usage(magic));
        assertThat(help.lines().filter(line -> line.matches("[A-Z].*")).map(line -> line.split(" ")[0]))
                .containsExactly("Libraries", "Code", "Time", "Session", "System", "Show", "Help");
        assertThat(shown("%magics")).startsWith("Libraries  %classpath %jars %loadFromPOM %maven %mavenRepo\n");
    }

    @Test
    void everyMagicHasAHeadingAUsageAPurposeAndAnExample() {
        assertThat(shell.magics()).hasSizeGreaterThan(25).allSatisfy(magic -> {
            assertThat(magic.group()).isNotEqualTo("More");
            assertThat(Catalog.usage(magic)).containsPattern("%" + magic.name() + "\\b");
            assertThat(Catalog.purpose(magic)).isNotEmpty().matches("[a-z].*[^.]");
            assertThat(magic.example()).contains("%" + magic.name());
        });
    }

    @Test
    void helpExplainsOne() {
        assertThat(shown("%help %who")).isEqualTo("""
                %who [type]…
                    list the names of the variables
                Example:
                    %who int String""");
        assertThat(shown("%help addMavenDependency")).contains("Also: %addMavenDependency, %addMavenDependencies");
        assertThat(error("%help hwo"))
                .isEqualTo("There is no magic %hwo to explain.\n"
                        + "A name that %help lists was expected, but \"hwo\" was found.\nDid you mean \"who\"?");
    }

    @Test
    void whatNeedsTheLanguageStaysAwayWithoutIt() {
        assertThat(shell.magics()).extracting(Magic::name).doesNotContain("sql", "registry", "meter", "gpu");
    }
}
