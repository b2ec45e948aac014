package dev.jotter.app;

import dev.jotter.shell.ShellOptions;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Keep what [Startup] found on a class path for later starts: to look, a start opens every jar of it, which takes as
/// long as the start of the JVM.
///
/// The launcher names the file in the property `jotter.startup`. It counts only while each entry of the class path has
/// the time and the length that it had.
final class StartupFile {
    private final Path file;
    private final String classPath;

    StartupFile(Path file, String classPath) {
        this.file = file;
        this.classPath = classPath;
    }

    /// Give the file that this process was started with.
    static Optional<StartupFile> ofThisProcess() {
        return Optional.ofNullable(System.getProperty("jotter.startup"))
                .map(name -> new StartupFile(Path.of(name), System.getProperty("java.class.path", "")));
    }

    /// Read what is kept; empty when nothing is, or it is of other jars.
    Optional<ShellOptions> read() {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!texts(in).equals(states())) return Optional.empty();
            var paths = texts(in).stream().map(Path::of).toList();
            return Optional.of(ShellOptions.bare().compileClassPath(paths).startup(texts(in)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Keep what was found.
    void write(ShellOptions found) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            write(out, states());
            write(out, found.compileClassPath().stream().map(Path::toString).toList());
            write(out, found.startup());
        }
    }

    /// Tell of each entry of the class path what changes when the jar does.
    private List<String> states() {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> {
                    var jar = new File(entry);
                    return entry + " " + jar.lastModified() + " " + jar.length();
                })
                .toList();
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        var texts = new ArrayList<String>();
        for (var left = in.readInt(); left > 0; left--) {
            var length = in.readInt();
            var bytes = in.readNBytes(Math.max(0, length));
            if (bytes.length != length) throw new EOFException();
            texts.add(new String(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
