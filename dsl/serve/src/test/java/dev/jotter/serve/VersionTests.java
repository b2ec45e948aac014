package dev.jotter.serve;

import static dev.jotter.serve.Publish.canary;
import static dev.jotter.serve.Publish.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How versions come, share the calls and go.
class VersionTests extends Published {
    @Test
    void aCanaryGetsItsShareToTheCall() {
        var api = publish("Gentoo", version("1.0.0"));
        api.update(Samples.sure("Adelie"), version("1.1.0"), canary(0.1));
        var canaries = 0;
        for (var i = 0; i < 200; i++) {
            var answer = api.call(Samples.SOMEONE);
            var canary = answer.by().equals("penguins 1.1.0");
            assertThat(answer.label()).isEqualTo(canary ? "Adelie" : "Gentoo");
            if (canary) canaries++;
        }
        assertThat(canaries).isBetween(19, 21);
        assertThat(api.versions().toString())
                .containsPattern("1.0.0 +90% +live +1(79|80|81) ")
                .containsPattern("1.1.0 +10% +canary +(19|20|21) ");
        assertThat(api.toMimeBundle().text()).contains("canary  1.1.0 gets 10.0% of the calls");

        api.promote();
        assertThat(api.version()).isEqualTo("1.1.0");
        assertThat(api.call(Samples.SOMEONE).label()).isEqualTo("Adelie");
    }

    @Test
    void rollsACanaryBackAndThenTheVersionBefore() {
        var api = publish("Gentoo", version("1.0.0"));
        api.update(Samples.sure("Adelie"), version("2.0.0"));
        assertThat(api.call(Samples.SOMEONE).label()).isEqualTo("Adelie");
        api.update(Samples.sure("Chinstrap"), version("3.0.0"), canary(0.5));

        api.rollback();
        assertThat(api.version()).isEqualTo("2.0.0");
        assertThat(api.call(List.of(Samples.SOMEONE)).all().getFirst().label()).isEqualTo("Adelie");
        assertThat(api.versions().all().getLast().status()).isEqualTo(Versions.Status.RETIRED);
        api.rollback();
        assertThat(api.version()).isEqualTo("1.0.0");
        assertThat(api.call(Samples.SOMEONE).label()).isEqualTo("Gentoo");
        assertTold(
                api::rollback,
                "\"penguins\" cannot be rolled back.",
                "A canary or an earlier live version was expected, and 1.0.0 is the only one that was ever live.",
                "See what there is: versions(); make another one live: alias(\"live\", \"VERSION\").");
    }

    @Test
    void promotesOnlyWhatIsOnTrial() {
        var api = publish("Gentoo");
        assertTold(
                api::promote,
                "No version of \"penguins\" is on trial.",
                "promote() makes a canary live, and there is none.",
                "Put one on trial first: update(model, version(\"…\"), canary(0.1)).");
    }

    @Test
    void neverChangesAVersion() {
        var api = publish("Gentoo", version("1.0.0"));
        assertThatThrownBy(() -> publish("Adelie", version("1.0.0")))
                .hasMessageStartingWith(
                        "Version 1.0.0 of \"penguins\" is taken by another model.\nA version never changes:")
                .hasMessageEndingWith("Give the new model a new version, for example version(\"1.1.0\").");
        assertThatThrownBy(() -> api.update(Samples.sure("Adelie"), version("1.0.0"), canary(0.5)))
                .isInstanceOf(JotterException.class);
        assertThat(api.versions().all()).hasSize(1);
        assertThat(api.call(Samples.SOMEONE).label()).isEqualTo("Gentoo");
    }

    @Test
    void numbersVersionsByItself() {
        var api = publish("Gentoo");
        assertThat(api.version()).isEqualTo("1.0.0");
        api.update(Samples.sure("Adelie"));
        assertThat(api.version()).isEqualTo("1.1.0");
        assertThat(publish("Gentoo").version()).isEqualTo("1.0.0");
    }

    @Test
    void movesAliases() {
        var api = publish("Gentoo", version("1.0.0"));
        api.update(Samples.sure("Adelie"), version("2.0.0"));
        api.alias("stable", "1.0.0");
        assertThat(api.versions().toString()).endsWith("aliases: stable = 1.0.0");
        var stable = api.url().replace(":predict", "/versions/stable:predict");
        assertThat(Wire.post(stable, Samples.ROW).body()).contains("\"version\":\"1.0.0\"");
        api.alias("stable", "2.0.0");
        assertThat(Wire.post(stable, Samples.ROW).body()).contains("\"version\":\"2.0.0\"");
        api.alias("live", "1.0.0");
        assertThat(api.version()).isEqualTo("1.0.0");
        assertTold(
                () -> api.alias("2.0.0", "1.0.0"),
                "\"2.0.0\" cannot be an alias of \"penguins\".",
                "A name that is no version was expected, and 2.0.0 is a version.",
                "Choose another name, for example \"stable\".");
        assertTold(
                () -> api.alias("stable", "2.0.1"),
                "The model \"penguins\" has no version \"2.0.1\".",
                "One of its versions was expected: 1.0.0, 2.0.0.",
                "Did you mean \"2.0.0\"?");
    }
}
