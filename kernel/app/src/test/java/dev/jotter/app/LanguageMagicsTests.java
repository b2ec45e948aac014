package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.jupyter.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The magics that say something in words of the language, where the language is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageMagicsTests {
    private Session session;
    private int cell;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        session = Session.open(new Recorded());
        var file = Files.writeString(folder.resolve("animals.csv"), "name,legs\nant,6\nbear,4\ncat,4\n");
        assertThat(run("var animals = csv(\"" + file + "\"); var others = animals.head(1);"))
                .isInstanceOf(Execution.Ok.class);
    }

    @AfterAll
    void close() {
        session.close();
    }

    private Execution run(String code) {
        return session.run(code, ++cell, new Recorded());
    }

    private String shown(String code) {
        var ended = run(code);
        assertThat(ended).as(ended.toString()).isInstanceOf(Execution.Ok.class);
        return ((Execution.Ok) ended).value().orElseThrow().text();
    }

    private String error(String code) {
        return ((Execution.Failed) run(code)).message();
    }

    @Test
    void sqlAsksTheFrameThatTheQueryNames() {
        assertThat(shown("%%sql\nselect legs, count(*) as n from animals\nwhere name <> 'ant' group by legs"))
                .contains("4             2");
        assertThat(shown("%%sql others\nselect count(*) as \"how many\" from this"))
                .contains("1");
        assertThat(shown("%sql select max(legs) as most from animals")).contains("6");
    }

    @Test
    void sqlMayKeepTheAnswer() {
        assertThat(shown("%%sql --into few\nselect name from animals where legs = 6"))
                .contains("ant");
        assertThat(shown("few.rowCount()")).isEqualTo("1");
    }

    @Test
    void sqlTellsOfMistakes() {
        assertThat(error("%%sql\nselect 1"))
                .startsWith("Which frame the query asks is not clear.\n"
                        + "The name of a frame behind \"from\" was expected; the session has animals, ")
                .endsWith(".\nName it on the first line, such as %%sql animals, and write from this.");
        assertThat(error("%%sql\nselect * from animals, others"))
                .contains("One frame was expected, but animals and others were found.");
        assertThat(error("%%sql\nselect eggs from animals")).contains("a column \"eggs\", which is not there");
        assertThat(error("%%sql\n")).startsWith("There is no query.\n");
    }

    @Test
    void registryAndMeterAskTheEndpoint() {
        assertThat(error("%registry nothing")).contains("nothing");
        assertThat(error("%meter nothing")).contains("nothing");
        assertThat(error("%meter"))
                .isEqualTo("Which model is meant is not said.\n"
                        + "The name that a model was published under was expected, but \"\" was found.\n"
                        + "Type the name alone, such as penguins; model.publish(\"penguins\") gives it.");
    }
}
