package dev.jotter.app.isolated;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Read what the worker's native code writes to one of the process's own streams.
///
/// A JVM that crashes writes a page about it to its standard output. That page is not passed on: its facts are in the
/// report.
final class NativeOutput {
    private static final String CRASH = "# A fatal error has been detected by the Java Runtime Environment";
    private static final String NO_MEMORY = "# There is insufficient memory for the Java Runtime Environment";
    /// What the page begins with; it may come before the rest.
    private static final Pattern FIRST_LINE = Pattern.compile("(?m)^#\n?\\z");

    private static final int BUFFER = 1 << 13;
    private static final int LAST_CHARS = 2000;
    private static final int LAST_LINES = 3;

    private final Consumer<String> reader;
    private final StringBuilder last = new StringBuilder();
    private String held = "";
    private boolean crashing;
    private final Thread thread;

    private NativeOutput(InputStream stream, String name, Consumer<String> reader) {
        this.reader = reader;
        thread = Thread.ofPlatform().daemon().name("jotter-" + name).unstarted(() -> read(stream));
    }

    static NativeOutput read(InputStream stream, String name, Consumer<String> reader) {
        var output = new NativeOutput(stream, name, reader);
        output.thread.start();
        return output;
    }

    /// Wait for the end of the stream, but not for ever: a child of the worker may keep it open.
    void await(int millis) throws InterruptedException {
        thread.join(millis);
    }

    /// Give the last lines in one.
    String lastWords() {
        synchronized (last) {
            var lines = last.toString()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.stream().skip(Math.max(0, lines.size() - LAST_LINES)).collect(Collectors.joining(" / "));
        }
    }

    private void read(InputStream stream) {
        var chars = new char[BUFFER];
        try (var text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            for (var count = text.read(chars); count >= 0; count = text.read(chars)) {
                take(held + new String(chars, 0, count));
            }
        } catch (IOException e) {
            // The worker has ended.
        }
        if (!crashing) pass(held);
    }

    private void take(String text) {
        held = "";
        if (crashing) return;
        var page = Math.max(text.indexOf(CRASH), text.indexOf(NO_MEMORY));
        if (page >= 0) {
            crashing = true;
            pass(text.substring(0, page).replaceFirst("#\n$", ""));
        } else {
            var first = FIRST_LINE.matcher(text);
            held = first.find() ? first.group() : "";
            pass(text.substring(0, text.length() - held.length()));
        }
    }

    private void pass(String text) {
        if (text.isEmpty()) return;
        synchronized (last) {
            last.append(text);
            if (last.length() > LAST_CHARS) last.delete(0, last.length() - LAST_CHARS);
        }
        reader.accept(text);
    }
}
