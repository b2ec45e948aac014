package dev.jotter.serve;

import static dev.jotter.serve.Publish.key;
import static dev.jotter.serve.Publish.limit;
import static dev.jotter.serve.Publish.open;
import static dev.jotter.serve.Publish.port;
import static dev.jotter.serve.Publish.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import org.junit.jupiter.api.Test;

/// Who may call: keys and limits.
class KeyTests extends Published {
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
                .contains("key of team-a  made before; endpoint(\"penguins\").key(\"team-a\") makes another");
        assertThat(api).hasToString("penguins 1.0.0 at " + api.url());
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
        var empty = Wire.post(api.url(), Samples.ROW, "Authorization", "Bearer ");
        assertThat(empty.body())
                .contains("nothing stands behind \\\"Bearer\\\"")
                .contains("export JOTTER_KEY=");
        var bare = Wire.post(api.url(), Samples.ROW, "Authorization", secret);
        assertThat(bare.body()).contains("it begins with \\\"jk_…\\\"").doesNotContain(secret);
    }

    @Test
    void staysAsItWasWhereThePublishSaysNothing() {
        var api = publish("Gentoo", version("1.0.0"), key("team-a"), limit(2));
        var again = publish("Gentoo", version("1.0.0"));
        assertThat(again).isSameAs(api);
        assertThat(Wire.post(again.url(), Samples.ROW).statusCode()).isEqualTo(401);
        assertThat(again.call(Samples.SOMEONE).label()).isEqualTo("Gentoo");
        assertThat(again.call(Samples.SOMEONE).label()).isEqualTo("Gentoo");
        assertThatThrownBy(() -> again.call(Samples.SOMEONE)).hasMessageContaining("2 calls a minute");

        var opened = publish("Gentoo", version("1.0.0"), open(), limit(100));
        assertThat(Wire.post(opened.url(), Samples.ROW).statusCode()).isEqualTo(200);
    }

    @Test
    void stopsWhicheverOfItsEndpointsIsAsked() {
        var first = publish("Gentoo", version("1.0.0"));
        var keyed = publish("Gentoo", version("1.0.0"), key("team-a"));
        first.stop();
        assertThatThrownBy(() -> keyed.call(Samples.SOMEONE)).isInstanceOf(JotterException.class);
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
        assertThat(publish("Gentoo", limit(600)).call(Samples.SOMEONE).label()).isEqualTo("Gentoo");
    }
}
