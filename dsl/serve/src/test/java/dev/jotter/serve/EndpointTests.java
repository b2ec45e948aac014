package dev.jotter.serve;

import static dev.jotter.serve.Publish.canary;
import static dev.jotter.serve.Publish.key;
import static dev.jotter.serve.Publish.limit;
import static dev.jotter.serve.Publish.open;
import static dev.jotter.serve.Publish.perCall;
import static dev.jotter.serve.Publish.port;
import static dev.jotter.serve.Publish.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import dev.jotter.display.JotterException;
import dev.jotter.model.Prediction;
import dev.jotter.model.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the words of a notebook do.
class EndpointTests extends Published {
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
        assertThat(api.call(new Samples.Penguin[] {Samples.SOMEONE, Samples.SOMEONE}))
                .hasSize(2);
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
    void livesOnInANewProcessWithoutShowingItsKeyAgain() {
        publish("Gentoo", version("1.0.0"), key("team-a")).call(Samples.SOMEONE);
        serving.close();
        start();
        var api = serving.endpoint("penguins");
        assertThat(api.call(Samples.SOMEONE).label()).isEqualTo("Gentoo");
        assertThat(api.toMimeBundle().text()).doesNotContain("jk_");
        assertThat(api.meter().of("team-a").calls()).isEqualTo(2);
        assertThat(publish("Gentoo", version("1.0.0"), key("team-a"))
                        .toMimeBundle()
                        .text())
                .doesNotContain("jk_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "::"})
    void takesTheNextPortWhenAnotherListensOnTheFirst(String address) throws IOException {
        var model = Samples.sure("Gentoo");
        var first = serving.publish(model, "penguins");
        first.stop();
        var family = address.contains(":") ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
        assumeThatCode(() -> ServerSocketChannel.open(family).close())
                .as("this machine has " + family)
                .doesNotThrowAnyException();
        try (var other = ServerSocketChannel.open(family)) {
            other.bind(new InetSocketAddress(address, first.port()));
            var next = serving.publish(model, "penguins");
            assertThat(next.port()).isBetween(first.port() + 1, 8179);
            assertThat(next.call(Samples.SOMEONE).label()).isEqualTo("Gentoo");
            assertThatThrownBy(() -> serving.publish(model, "penguins", port(first.port())))
                    .hasMessageStartingWith("Port " + first.port() + " cannot be used.");
        }
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
