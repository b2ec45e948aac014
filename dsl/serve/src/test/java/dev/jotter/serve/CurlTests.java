package dev.jotter.serve;

import static dev.jotter.serve.Publish.port;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person with a terminal and curl sees, from another process.
class CurlTests {
    @TempDir
    Path home;

    private LocalServing serving;
    private Endpoint api;

    @BeforeEach
    void publish() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed here: skipped");
        serving = LocalServing.in(home.resolve("registry"));
        api = serving.publish(Samples.sure("Gentoo"), "penguins", port(Wire.freePort()));
    }

    @AfterEach
    void stop() {
        if (serving != null) serving.close();
    }

    /// Run curl; the status stands on the last line.
    private static String curl(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("curl", "-s", "-S", "-w", "%{http_code}"));
        command.addAll(List.of(arguments));
        return output(command);
    }

    private static String output(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theLineThatTheEndpointShowsWorksInAShell() throws IOException {
        var line = api.toMimeBundle().text().lines().toList().getLast();
        assertThat(line).startsWith("curl http://127.0.0.1:");
        assertThat(output(List.of("bash", "-c", line + " -s"))).contains("\"label\":\"Gentoo\"");
    }

    @Test
    void aMissingColumnIsSeenAtOnce() throws IOException {
        assertThat(curl(api.url(), "-d", "{\"island\":\"Biscoe\",\"body_mass_g\":4500}"))
                .isEqualTo("""
                        {
                          "error" : {
                            "code" : "missing_column",
                            "message" : "Row 1 was refused at the column \\"bill_length_mm\\". Expected a number and found no such column in the row.",
                            "hint" : "Give \\"bill_length_mm\\" as a number and call again.",
                            "row" : 1,
                            "field" : "bill_length_mm",
                            "expected" : "a number",
                            "found" : "no such column in the row"
                          }
                        }
                        400""");
    }

    @Test
    void tenMegabytesAreRefusedAndNotCutOff() throws IOException {
        var file = home.resolve("big.json");
        Files.writeString(file, "[" + "1,".repeat(5_000_000) + "1]");
        assertThat(curl(api.url(), "--data-binary", "@" + file))
                .contains("body_too_large")
                .endsWith("413");
        assertThat(curl(api.url(), "-H", "Expect:", "--data-binary", "@" + file))
                .endsWith("413");
        assertThat(curl(api.url(), "-H", "Transfer-Encoding: chunked", "--data-binary", "@" + file))
                .endsWith("413");
    }

    @Test
    void nothingThatComesInMakesAServerFault() throws IOException {
        var odd = List.of(
                "",
                "{",
                "}",
                "\"",
                "\\",
                "[]",
                "[[]]",
                "{}",
                "nul",
                "1e999",
                "{\"rows\":[]}",
                "{\"rows\":{}}",
                "{\"island\":null,\"bill_length_mm\":null,\"body_mass_g\":null}",
                "{\"island\":{},\"bill_length_mm\":[],\"body_mass_g\":true}",
                "{\"island\":\"x\",\"bill_length_mm\":1e400,\"body_mass_g\":-1e400}",
                "{\"island\":\"x\",\"bill_length_mm\":" + "9".repeat(900) + ",\"body_mass_g\":1}",
                "{\"island\":\"\\ud800\",\"bill_length_mm\":1,\"body_mass_g\":1}",
                "%00",
                "\u0000",
                "island\nx");
        for (var body : odd) {
            for (var type : List.of("application/json", "text/csv")) {
                var file = home.resolve("body");
                Files.writeString(file, body);
                var answer = curl(api.url(), "-H", "Content-Type: " + type, "--data-binary", "@" + file);
                assertThat(answer).as("%s as %s", body, type).matches("(?s).*(200|400)");
            }
        }
        Files.write(home.resolve("body"), new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
        assertThat(curl(api.url(), "--data-binary", "@" + home.resolve("body"))).endsWith("400");
    }

    @Test
    void oddPathsAndHeadersAreRefusedToo() throws IOException {
        var server = "http://127.0.0.1:" + api.port();
        assertThat(curl("--path-as-is", server + "/v1/models/%zz:predict", "-d", "{}"))
                .containsPattern("40[04]$");
        assertThat(curl("--path-as-is", server + "/../../etc/passwd")).containsPattern("40[04]$");
        assertThat(curl(server + "/v1/models/a%2Fb:predict", "-d", "{}")).containsPattern("40[04]$");
        assertThat(curl(api.url(), "-H", "Authorization: nonsense", "-d", Samples.ROW))
                .endsWith("200");
        assertThat(curl(api.url(), "-X", "BREW", "-d", Samples.ROW)).endsWith("405");
        assertThat(curl(server + "/v1/models/%F0%9F%90%A7:predict", "-d", Samples.ROW))
                .contains("🐧")
                .endsWith("404");
    }
}
