package dev.jotter.frame;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL server of its own, in a folder of its own, gone when closed. It will not run as root, so that there it
/// runs as the user `postgres`.
final class Postgres implements AutoCloseable {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Path folder;
    private final Path programs;
    private final int port;

    private Postgres(Path folder, Path programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /// Say what is missing to run one, empty when nothing is.
    static String missing() {
        if (programs().isEmpty()) return "PostgreSQL's initdb is not on this machine";
        if (ROOT && !Files.isExecutable(Path.of("/usr/sbin/runuser"))) return "root has no runuser to become postgres";
        return "";
    }

    /// PostgreSQL's own programs, not wrappers that may start it in another way.
    private static List<Path> programs() {
        var found = new ArrayList<Path>();
        var versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (var all = Files.list(versions)) {
                all.map(version -> version.resolve("bin")).sorted().forEach(found::add);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        Stream.of(System.getenv("PATH").split(":")).map(Path::of).forEach(found::add);
        return found.stream()
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_ctl")))
                .toList();
    }

    static Postgres start() {
        try {
            var folder = Files.createTempDirectory("jotter-postgres");
            var server = new Postgres(folder, programs().getFirst(), freePort());
            if (ROOT) server.run("/usr/bin/chown", "postgres", folder.toString());
            var secret = Files.writeString(folder.resolve("secret"), "hush:hush\n");
            server.asUser(
                    "initdb",
                    "-D",
                    server.data(),
                    "-U",
                    "tester",
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + secret,
                    "-E",
                    "UTF8");
            server.asUser(
                    "pg_ctl",
                    "-D",
                    server.data(),
                    "-w",
                    "-l",
                    folder.resolve("log").toString(),
                    "-o",
                    "-p " + server.port + " -k " + folder + " -c listen_addresses=127.0.0.1",
                    "start");
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Give the address with this password.
    String url(String password) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=tester&password=" + password;
    }

    private void asUser(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (ROOT) command.addAll(List.of("/usr/sbin/runuser", "-u", "postgres", "--"));
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) {
        try {
            var said = Files.createTempFile("postgres", ".txt");
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            var ended = process.waitFor(60, TimeUnit.SECONDS);
            var text = Files.readString(said);
            Files.delete(said);
            if (!ended || process.exitValue() != 0) throw new AssertionError(String.join(" ", command) + ": " + text);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        asUser("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
