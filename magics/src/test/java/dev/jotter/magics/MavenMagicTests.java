package dev.jotter.magics;

import static dev.jotter.magics.Repository.dependency;
import static dev.jotter.magics.Repository.needs;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.jotter.magics.internal.maven.OnClassPath;
import dev.jotter.shell.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Resolve from a repository in a folder, into a local repository in another, by settings that name the first alone.
class MavenMagicTests extends MagicTest {
    @TempDir
    Path folder;

    private Repository remote;

    @BeforeEach
    void setUp() throws IOException {
        remote = new Repository(Files.createDirectory(folder.resolve("remote")));
        settings(remote.url());
        run("%config maven.settings " + folder.resolve("settings.xml"));
        run("%config maven.local-repository " + folder.resolve("local"));
    }

    /// A mirror of everything keeps the tests off the network.
    private void settings(String url) throws IOException {
        Files.writeString(folder.resolve("settings.xml"), """
                <settings><mirrors><mirror><id>all</id><mirrorOf>central</mirrorOf><url>%s</url></mirror></mirrors>
                </settings>""".formatted(url));
    }

    /// Give the text in the jar that is on the class path.
    private String version(String artifact) {
        var code = "var in = ClassLoader.getSystemClassLoader();\n"
                + "new String(Thread.currentThread().getContextClassLoader().getResourceAsStream(\"" + artifact
                + ".txt\").readAllBytes())";
        return shown(code);
    }

    private Stream<String> jars() {
        return shell.classPath().stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> name.endsWith(".jar"));
    }

    @Test
    void addsALibraryAndWhatItNeeds() {
        remote.with("top", "1.0", needs("base", "2.0")).with("base", "2.0", "");
        assertThat(done("%maven com.example:top:1.0")).isEmpty();
        assertThat(said()).contains("Maven fetches").endsWith("added top 1.0, base 2.0\n");
        assertThat(version("base")).isEqualTo("2.0");
        assertThat(jars()).containsExactly("top-1.0.jar", "base-2.0.jar");
    }

    @Test
    void leavesOutTestsProvidedThingsAndWhatIsExcluded() {
        remote.with(
                        "top",
                        "1.0",
                        "<dependencies>" + dependency("a", "1", "<scope>test</scope>")
                                + dependency("b", "1", "<scope>provided</scope>")
                                + dependency("c", "1", "<optional>true</optional>")
                                + dependency("d", "1", "<scope>runtime</scope>") + dependency("e", "1", "")
                                + "</dependencies>")
                .with("d", "1", "")
                .with("e", "1", "");
        done("%maven --exclude com.example:e com.example:top:1.0");
        assertThat(jars()).containsExactly("top-1.0.jar", "d-1.jar");
    }

    @Test
    void takesClassifiersRangesAndMovingVersions() {
        remote.with("a", "1", "")
                .jar("a", "1", "-tests")
                .with("a", "2", "")
                .with("a", "3", "")
                .listed("a", "1", "2", "3");
        remote.with("b", "1", "").with("b", "2", "").listed("b", "1", "2");
        done("%maven com.example:a:jar:tests:1 com.example:b:LATEST com.example:a:[1,3)");
        assertThat(jars()).containsExactlyInAnyOrder("a-1-tests.jar", "b-2.jar", "a-2.jar");
    }

    @Test
    void fetchesNothingTwice() throws IOException {
        remote.with("a", "1", "");
        done("%maven com.example:a:1");
        Files.walk(remote.folder())
                .filter(Files::isRegularFile)
                .forEach(file -> file.toFile().delete());
        said();
        done("%maven com.example:a:1");
        assertThat(said()).isEqualTo("Nothing to add: all of it is on the class path.\n");
        close();
        open();
        run("%config maven.settings " + folder.resolve("settings.xml"));
        run("%config maven.local-repository " + folder.resolve("local"));
        done("%maven com.example:a:1");
        assertThat(said()).isEqualTo("added a 1\n");
    }

    @Test
    void resolvesAllOfTheSessionTogether() {
        remote.with("a", "1", needs("base", "1"))
                .with("b", "1", needs("mid", "1"))
                .with("mid", "1", needs("base", "2"));
        remote.with("base", "1", "").with("base", "2", "");
        done("%maven com.example:b:1 com.example:a:1");
        assertThat(jars()).containsExactlyInAnyOrder("a-1.jar", "base-1.jar", "b-1.jar", "mid-1.jar");
    }

    @Test
    void saysWhatCannotBeReplaced() {
        remote.with("b", "1", needs("mid", "1"))
                .with("mid", "1", needs("base", "2"))
                .with("base", "2", "");
        remote.with("a", "1", needs("base", "1")).with("base", "1", "");
        done("%maven com.example:b:1");
        assertThat(done("%maven com.example:a:1"))
                .containsExactly(
                        "com.example:base stays at version 2, which is on the class path already; 1 was asked for "
                                + "by com.example:a:1. What is loaded cannot be replaced: restart the kernel to begin with "
                                + "another.");
        assertThat(jars()).containsExactlyInAnyOrder("b-1.jar", "mid-1.jar", "base-2.jar", "a-1.jar");
        assertThat(done("%maven com.example:base:1").getFirst())
                .startsWith(
                        "com.example:base stays at version 2, which is on the class path already; 1 was asked for. ");
    }

    @Test
    void saysWhatTheProgramItselfUses() {
        remote.with(
                "a",
                "1",
                "<dependencies><dependency><groupId>com.fasterxml.jackson.core</groupId>"
                        + "<artifactId>jackson-core</artifactId><version>2.1.0</version></dependency></dependencies>");
        remote.foreign("com.fasterxml.jackson.core", "jackson-core", "2.1.0");
        assertThat(done("%maven com.example:a:1"))
                .singleElement()
                .asString()
                .matches("com.fasterxml.jackson.core:jackson-core stays at version 2[.\\d]+, which Jotter itself uses; "
                        + "2.1.0 was asked for by com.example:a:1. If it does not work with that, ask for an older "
                        + "version of what needs it.");
        assertThat(done("%maven com.example:a:1")).isEmpty();
        assertThat(jars()).containsExactly("a-1.jar");
    }

    @Test
    void knowsWhatTheProgramBrings() {
        assertThat(new OnClassPath()
                        .versions(
                                Stream.of(System.getProperty("java.class.path").split(":"))
                                        .map(Path::of)
                                        .toList()))
                .containsKeys("org.assertj:assertj-core", "com.fasterxml.jackson.core:jackson-databind");
    }

    @Test
    void namesTheNearestVersions() {
        remote.listed("a", "0.9", "1.0", "1.1", "1.2", "2.0", "3.0", "4.0");
        assertThat(error("%maven com.example:a:1.3"))
                .isEqualTo("\"com.example:a:1.3\" was not found.\n"
                        + "Asked: all (" + remote.url() + "); the nearest versions there are 1.0, 1.1, 1.2, 2.0, 3.0.\n"
                        + "Type, for example, %maven com.example:a:3.0.");
    }

    @Test
    void saysWhereItLooked() {
        assertThat(error("%maven com.example:none:1"))
                .isEqualTo("\"com.example:none:1\" was not found.\n"
                        + "Asked: all (" + remote.url() + "); no version of com.example:none is there.\n"
                        + "Check the group and the artifact, or add its repository: %mavenRepo <name> <url>.");
        remote.with("a", "1", "").listed("a", "1");
        assertThat(error("%maven com.example:a:zip:1"))
                .isEqualTo("\"com.example:a:zip::1\" was not found.\n"
                        + "Asked: all (" + remote.url() + "); this version is there, but without such a file.\n"
                        + "Check the extension \"zip\".");
    }

    @Test
    void forgetsWhatWasNotFound() {
        remote.with("a", "1", "");
        error("%maven com.example:none:1");
        done("%maven com.example:a:1");
    }

    @Test
    void refusesWhatIsNoCoordinate() {
        assertThat(error("%maven com.example:a"))
                .isEqualTo("\"com.example:a\" is no Maven coordinate.\n"
                        + "group:artifact:version or group:artifact:extension:classifier:version was expected.\n"
                        + "Put the version behind it: com.example:a:LATEST takes the newest.");
        assertThat(error("%maven")).startsWith("%maven was called without a library.\n");
        assertThat(error("%maven --exclude x com.example:a:1")).startsWith("\"x\" cannot be excluded.\n");
    }

    @Test
    void asksRepositoriesThatWereAdded() throws IOException {
        var other = new Repository(Files.createDirectory(folder.resolve("other"))).with("b", "1-SNAPSHOT", "");
        error("%maven com.example:b:1-SNAPSHOT");
        done("%mavenRepo other " + other.url());
        done("%maven com.example:b:1-SNAPSHOT");
        assertThat(jars()).containsExactly("b-1-SNAPSHOT.jar");
        assertThat(shown("%mavenRepo")).isEqualTo("name   url\nother  " + other.url());
        assertThat(error("%mavenRepo other")).startsWith("%mavenRepo does not know which repository is meant.\n");
    }

    @Test
    void worksOfflineFromTheLocalRepository() {
        remote.with("a", "1", "").listed("b", "1");
        done("%maven com.example:a:1");
        done("%config maven.offline true");
        done("%maven com.example:a:1");
        assertThat(error("%maven com.example:b:1"))
                .isEqualTo("\"com.example:b:1\" was not found.\n"
                        + "Asked: " + folder.resolve("local") + ", as Maven is offline; no version of com.example:b is "
                        + "there.\nRun the cell once with a network, so that it is fetched.");
    }

    @Test
    void goesOnWithoutANetwork() throws IOException {
        remote.with("a", "1", "").with("a", "2", "");
        done("%maven com.example:a:1");
        settings("http://localhost:9/");
        close();
        open();
        setUpAgain();
        assertThat(done("%maven com.example:a:1")).isEmpty();
        done("%mavenRepo other http://localhost:9/");
        assertThat(error("%maven com.example:a:2"))
                .startsWith("Maven can reach no repository: ")
                .contains("All of it was expected in " + folder.resolve("local")
                        + " then, but com.example:a:2 is not there.\n")
                .endsWith("Connect to the network and run the cell again, or add the files by %jars.");
        assertThat(done("%maven com.example:a:LATEST")).hasSize(1);
    }

    private void setUpAgain() {
        run("%config maven.settings " + folder.resolve("settings.xml"));
        run("%config maven.local-repository " + folder.resolve("local"));
    }

    @Test
    void fetchesSourcesWhereThereAreSome() {
        remote.with("a", "1", needs("b", "1")).jar("a", "1", "-sources").with("b", "1", "");
        done("%maven --sources com.example:a:1");
        assertThat(folder.resolve("local/com/example/a/1/a-1-sources.jar")).exists();
        assertThat(jars()).containsExactly("a-1.jar", "b-1.jar");
    }

    @Test
    void tellsOfSettingsThatAreBroken() throws IOException {
        Files.writeString(folder.resolve("settings.xml"), "<settings><mirrors></settings>");
        assertThat(error("%maven com.example:a:1")).startsWith("Maven's settings cannot be read.\n");
    }

    /// A repository that takes a request and never answers.
    @Test
    @Timeout(30)
    void canBeStopped() throws Exception {
        var asked = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.countDown();
            try (exchange) {
                end.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        server.start();
        try {
            done("%mavenRepo slow http://localhost:" + server.getAddress().getPort() + "/");
            var running = CompletableFuture.supplyAsync(() -> run("%maven com.example:a:1"));
            asked.await();
            shell.interrupt();
            assertThat(running.get(5, TimeUnit.SECONDS)).isInstanceOf(Outcome.Interrupted.class);
        } finally {
            end.countDown();
            server.stop(0);
        }
    }

    @Test
    void asksForThePasswordThatTheSettingsHold() throws Exception {
        var seen = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var user = exchange.getRequestHeaders().getFirst("Authorization");
            seen.add(String.valueOf(user));
            if (user == null) exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
            exchange.sendResponseHeaders(user == null ? 401 : 404, -1);
            exchange.close();
        });
        server.start();
        try {
            Files.writeString(folder.resolve("settings.xml"), """
                    <settings><servers><server><id>ours</id><username>ada</username><password>secret</password></server>
                    </servers><mirrors><mirror><id>all</id><mirrorOf>central</mirrorOf><url>%s</url></mirror></mirrors>
                    </settings>""".formatted(remote.url()));
            done("%mavenRepo ours http://localhost:" + server.getAddress().getPort() + "/");
            error("%maven com.example:none:1");
            var expected = Base64.getEncoder().encodeToString("ada:secret".getBytes(StandardCharsets.UTF_8));
            assertThat(seen).contains("Basic " + expected);
        } finally {
            server.stop(0);
        }
    }
}
