package dev.jotter.serve;

import static dev.jotter.serve.Publish.canary;
import static dev.jotter.serve.Publish.key;
import static dev.jotter.serve.Publish.limit;
import static dev.jotter.serve.Publish.open;
import static dev.jotter.serve.Publish.perCall;
import static dev.jotter.serve.Publish.perRow;
import static dev.jotter.serve.Publish.port;
import static dev.jotter.serve.Publish.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import dev.jotter.model.Prediction;
import dev.jotter.model.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the words of a notebook do.
class EndpointTests {
    @TempDir
    Path home;

    private LocalServing serving;
    private final int port = Wire.freePort();

    @BeforeEach
    void open_() {
        serving = LocalServing.in(home.resolve("registry"));
    }

    @AfterEach
    void close() {
        serving.close();
    }

    private Endpoint publish(String species, PublishOption... options) {
        var all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = port(port);
        return serving.publish(Samples.sure(species), "penguins", all);
    }

    private static void assertTold(Runnable call, String... sentences) {
        assertThatThrownBy(call::run).isInstanceOf(JotterException.class).hasMessage(String.join("\n", sentences));
    }

    @Test
    void answersARecordAMapAndAList() {
        var api = publish("Gentoo");
        assertThat(api.call(Samples.SOMEONE).label()).isEqualTo("Gentoo");
        assertThat(api.call(Samples.row()).probabilities().keySet()).containsExactlyElementsOf(Samples.SPECIES);
        var many = api.call(List.of(Samples.SOMEONE, Samples.row(), Map.of("island", "Dream")));
        assertThat(many).hasSize(3);
        assertThat(many.get(0)).isInstanceOf(Prediction.class);
        assertThat(many.get(2)).isEqualTo(new Refusal(3, "bill_length_mm", "a number", "no such column in the row"));
        assertThat(api.call(List.of())).isEmpty();
    }

    @Test
    void takesNotANumberForMissingAsTheFrameGivesIt() {
        var row = new HashMap<>(Samples.row());
        row.put("bill_length_mm", Double.NaN);
        assertThat(publish("Gentoo").call(row).notes())
                .containsExactly("Column \"bill_length_mm\" is missing; its mean 43.92 was taken.");
    }

    @Test
    void tellsARefusalAsTheModelItselfWould() {
        var api = publish("Gentoo");
        assertTold(
                () -> api.call(Map.of("island", "Biscoe", "bill_length_mm", "long", "body_mass_g", 1)),
                "Row 1 was refused at the column \"bill_length_mm\".",
                "Expected a number and found the text \"long\".",
                "Give \"bill_length_mm\" as a number and call again.");
        assertThat(api.call(List.of(Map.of("island", 1), Map.of("island", 2))).refusals())
                .hasSize(2);
    }

    @Test
    void publishedTwiceIsOneServerOneKeyAndNoMoreThreads() {
        var first = publish("Gentoo", version("1.0.0"), key("team-a"));
        first.call(Samples.SOMEONE);
        var threads = Thread.activeCount();
        for (var i = 0; i < 5; i++) {
            var again = publish("Gentoo", version("1.0.0"), key("team-a"));
            assertThat(again).isSameAs(first);
            assertThat(again.call(Samples.SOMEONE).label()).isEqualTo("Gentoo");
        }
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
        assertThat(first.meter().calls()).isEqualTo(6);
    }

    @Test
    void showsItsKeyOnce() {
        var api = publish("Gentoo", version("1.0.0"), key("team-a"));
        var first = api.toMimeBundle().text();
        assertThat(first)
                .startsWith("penguins 1.0.0  http://127.0.0.1:" + port + "/v1/models/penguins:predict\n"
                        + "key of team-a  jk_")
                .contains("  (shown this once: keep it)\nexport JOTTER_KEY=jk_")
                .endsWith(api.curl());
        assertThat(api.curl()).contains("-H \"Authorization: Bearer $JOTTER_KEY\"");
        assertThat(api.toMimeBundle().text())
                .doesNotContain("jk_")
                .contains("key of team-a  shown before; key(\"team-a\") makes another");
        assertThat(api).hasToString("penguins 1.0.0 at " + api.url());
    }

    @Test
    void livesOnInANewProcessWithoutShowingItsKeyAgain() {
        publish("Gentoo", version("1.0.0"), key("team-a")).call(Samples.SOMEONE);
        serving.close();
        open_();
        var api = serving.endpoint("penguins");
        assertThat(api.call(Samples.SOMEONE).label()).isEqualTo("Gentoo");
        assertThat(api.toMimeBundle().text()).doesNotContain("jk_");
        assertThat(api.meter().of("team-a").calls()).isEqualTo(2);
        assertThat(publish("Gentoo", version("1.0.0"), key("team-a"))
                        .toMimeBundle()
                        .text())
                .doesNotContain("jk_");
    }

    @Test
    void needsTheKeyItWasGiven() {
        var api = publish("Gentoo", key("team-a"));
        var secret = api.key("team-b").secret();
        var authorized = Wire.post(api.url(), Samples.ROW, "Authorization", "Bearer " + secret);
        assertThat(authorized.statusCode()).isEqualTo(200);

        var without = Wire.post(api.url(), Samples.ROW);
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(without.body())
                .contains("The model \\\"penguins\\\" needs a key, and this call brings none. The header"
                        + " \\\"Authorization: Bearer jk_…\\\" was expected, and no Authorization header was found.")
                .contains("Put your key in JOTTER_KEY and call: curl " + api.url()
                        + " -H \\\"Authorization: Bearer $JOTTER_KEY\\\" -d '{");

        var wrong = Wire.post(api.url(), Samples.ROW, "Authorization", "Bearer jk_abcdefghijklmnop");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body())
                .contains("The key jk_abcd… opens nothing here.")
                .doesNotContain("jk_abcde");
        var basic = Wire.post(api.url(), Samples.ROW, "Authorization", "Basic eDp5");
        assertThat(basic.statusCode()).isEqualTo(401);
        assertThat(basic.body()).contains("\\\"Bearer jk_…\\\" was expected, and it begins with \\\"Basic\\\".");
        var bare = Wire.post(api.url(), Samples.ROW, "Authorization", secret);
        assertThat(bare.body()).contains("it begins with \\\"jk_…\\\"").doesNotContain(secret);
    }

    @Test
    void keepsItsColumnsFromWhoHasNoKey() {
        var api = publish("Gentoo", key("team-a"));
        assertThat(Wire.call("GET", "http://127.0.0.1:" + port + "/v1/models/penguins")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Wire.call("GET", "http://127.0.0.1:" + port + "/v1/models").body())
                .contains("\"key_needed\" : true")
                .doesNotContain("island");
        assertThat(api.version()).isEqualTo("1.0.0");
    }

    @Test
    void keysOpenTheirOwnModelOnly() {
        var api = publish("Gentoo", key("team-a"));
        var other = serving.publish(Samples.sure("Adelie"), "seals", port(port), key("team-b"));
        var secret = api.key("team-a").secret();
        var response = Wire.post(other.url(), Samples.ROW, "Authorization", "Bearer " + secret);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body())
                .contains("The key of \\\"team-a\\\" does not open the model \\\"seals\\\". A key of \\\"seals\\\" was"
                        + " expected, and this one is for \\\"penguins\\\".");
    }

    @Test
    void refusesRevokedKeys() {
        var api = publish("Gentoo", key("team-a"));
        var secret = api.key("team-a");
        assertThat(secret.toString()).doesNotContain(secret.secret());
        assertThat(secret.toMimeBundle().text()).contains(secret.secret());
        api.revoke("team-a");
        assertThat(Wire.post(api.url(), Samples.ROW, "Authorization", "Bearer " + secret.secret())
                        .statusCode())
                .isEqualTo(401);
        assertThatThrownBy(() -> api.call(Samples.SOMEONE))
                .hasMessageStartingWith("The endpoint \"penguins\" refused the call (401, key_unknown).\nThe key jk_");
        assertTold(
                () -> api.revoke("team-a"),
                "\"team-a\" has no key for \"penguins\".",
                "An owner of a key was expected, and the model has none.",
                "There is nothing to revoke.");
    }

    @Test
    void refusesCallsOverTheLimitAndSaysWhenToComeBack() {
        var api = publish("Gentoo", limit(2));
        assertThat(Wire.post(api.url(), Samples.ROW).statusCode()).isEqualTo(200);
        assertThat(Wire.post(api.url(), "{}").statusCode()).isEqualTo(400);
        var over = Wire.post(api.url(), Samples.ROW);
        assertThat(over.statusCode()).isEqualTo(429);
        var seconds = over.headers().firstValueAsLong("Retry-After").orElseThrow();
        assertThat(seconds).isBetween(1L, 30L);
        assertThat(over.body())
                .contains("Calls without a key have used up the limit of the model \\\"penguins\\\". At most 2 calls a"
                        + " minute were expected, and this is one more.")
                .contains("Wait " + seconds + " second");
        assertThat(api.meter().calls()).isEqualTo(1);
        assertThat(publish("Gentoo").call(Samples.SOMEONE).label()).isEqualTo("Gentoo");
    }

    @Test
    void countsCallsRowsAndMoneyExactly() {
        var api = publish("Gentoo", version("1.0.0"), key("team-a"), perCall(0.002), perRow(0.0001));
        api.call(Samples.SOMEONE);
        api.call(Samples.SOMEONE);
        api.call(List.of(Samples.row(), Map.of("island", "Dream"), Samples.row()));
        var unknown = new HashMap<>(Samples.row());
        unknown.put("island", "Mars");
        api.call(unknown);
        assertThatThrownBy(() -> api.call(Map.of("island", "Dream"))).isInstanceOf(JotterException.class);

        var meter = api.meter();
        assertThat(meter.calls()).isEqualTo(4);
        assertThat(meter.rows()).isEqualTo(5);
        assertThat(meter.seconds()).isPositive();
        assertThat(meter.cost()).isEqualByComparingTo("0.0085");
        assertThat(meter.byKey().toString()).containsPattern("team-a +4 +5 +1 +\\S+ +0.0085");
        assertThat(meter.byVersion().toString()).containsPattern("1.0.0 +4 +5 +1 +\\S+ +0.0085");
        assertThat(meter.toString()).contains("key", "version", "with notes", "cost");
        assertThat(meter.of("nobody").cost()).isEqualByComparingTo("0");
    }

    @Test
    void aNewPriceChangesNothingThatWasUsedBefore() {
        publish("Gentoo", perCall(0.002)).call(Samples.SOMEONE);
        publish("Gentoo", perCall(1)).call(Samples.SOMEONE);
        assertThat(publish("Gentoo").meter().cost()).isEqualByComparingTo("1.002");
    }

    @Test
    void aMeterWithoutAPriceSaysSo() {
        var api = publish("Gentoo");
        assertThat(api.meter().toString()).endsWith("no call of penguins was answered yet");
        api.call(Samples.SOMEONE);
        assertThat(api.meter().byKey().toString()).contains("anyone").endsWith("penguins has no price");
    }

    @Test
    void aCanaryGetsItsShareToTheCall() {
        var api = publish("Gentoo", version("1.0.0"));
        api.update(Samples.sure("Adelie"), version("1.1.0"), canary(0.1));
        var canaries = 0;
        for (var i = 0; i < 200; i++) {
            if (api.call(Samples.SOMEONE).label().equals("Adelie")) canaries++;
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

    @Test
    void saysWhenThePortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var model = Samples.sure("Gentoo");
            assertTold(
                    () -> serving.publish(model, "penguins", port(taken.getLocalPort())),
                    "Port " + taken.getLocalPort() + " cannot be used.",
                    "A free port was expected, and something else listens there; the system says: Address already in"
                            + " use.",
                    "Choose another one, for example port(" + (taken.getLocalPort() + 1)
                            + "), or leave port(…) out for the first free one.");
        }
        assertThatThrownBy(() -> serving.endpoint("penguins")).hasMessageContaining("the registry is empty");
    }

    @Test
    void takesTheFirstFreePortWhenNoneIsNamed() {
        var api = serving.publish(Samples.sure("Gentoo"), "penguins");
        var other = serving.publish(Samples.sure("Adelie"), "seals");
        assertThat(api.port()).isBetween(8080, 8179);
        assertThat(other.port()).isEqualTo(api.port());
        assertThat(other.call(Samples.SOMEONE).label()).isEqualTo("Adelie");
    }

    @Test
    void movesToAnotherPortAndLeavesTheFirstFree() throws IOException {
        publish("Gentoo");
        var moved = serving.publish(Samples.sure("Gentoo"), "penguins", port(Wire.freePort()));
        assertThat(moved.call(Samples.SOMEONE).label()).isEqualTo("Gentoo");
        new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")).close();
    }

    @Test
    void stopsAndComesBack() throws IOException {
        var api = publish("Gentoo");
        api.stop();
        api.stop();
        new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")).close();
        assertThatThrownBy(() -> api.call(Samples.SOMEONE))
                .hasMessageStartingWith("The endpoint \"penguins\" does not answer.\nA server at " + api.url())
                .hasMessageEndingWith("If it was stopped, bring it back: endpoint(\"penguins\").");
        assertThat(serving.endpoint("penguins").call(Samples.SOMEONE).label()).isEqualTo("Gentoo");
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertTold(
                () -> publish("Gentoo", open(), key("team-a")),
                "\"penguins\" cannot be open and need a key at once.",
                "Either open() or key(\"team-a\") was expected, and both were found.",
                "Leave out open() to let only team-a in, or key(\"team-a\") to let everyone in.");
        assertTold(
                () -> canary(10),
                "canary(10.0) is no share of the calls.",
                "A number above 0 and below 1 was expected, and 10.0 was found.",
                "Type canary(0.1) for a tenth; leave it out to switch at once.");
        assertTold(
                () -> perCall(-1),
                "perCall(-1.0) is no price.",
                "A number of 0 or more was expected, and -1.0 was found.",
                "Type perCall(0.002).");
        assertThatThrownBy(() -> limit(0)).isInstanceOf(JotterException.class);
        assertThatThrownBy(() -> port(0)).isInstanceOf(JotterException.class);
        assertThatThrownBy(() -> publish("Gentoo", key(" "))).isInstanceOf(JotterException.class);
        assertTold(
                () -> serving.publish(Samples.sure("Gentoo"), "my penguins!"),
                "\"my penguins!\" cannot name a model.",
                "Up to 64 letters, digits, points, dashes and underscores were expected, the first a letter or digit,"
                        + " because the name becomes part of a web address.",
                "Choose such a name, for example \"my-penguins\".");
        assertThatThrownBy(() -> publish("Gentoo", version("1/0"))).isInstanceOf(JotterException.class);
    }

    @Test
    void namesTheNearestModel() {
        publish("Gentoo");
        assertTold(
                () -> serving.endpoint("pengins"),
                "There is no model \"pengins\" in this registry.",
                "One of its models was expected: penguins.",
                "Did you mean \"penguins\"?");
    }
}
