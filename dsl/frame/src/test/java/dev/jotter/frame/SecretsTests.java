package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.Screens;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.columns.Column;

/// Look for the values of a masked column in all that a frame may say or keep.
class SecretsTests {
    private static final String SECRET = "Zanzibar";
    private static final String KEY = "correct horse battery staple";

    /// The last line is no row, and holds the secret too.
    private static final String FILE = """
            name,mail,age,n
            Zanzibar-1,zanzibar-1@example.org,31,a
            Zanzibar-2,zanzibar-2@example.org,32,b
            Zanzibar-3,zanzibar-3@example.org,33,c
            Zanzibar-4,zanzibar-4@example.org,34,d,one too many
            """;

    private final StringBuilder seen = new StringBuilder();

    @TempDir
    private Path folder;

    @Test
    void saysNothingOfAMaskedColumn() {
        var masked = masked();

        listening(() -> {
            show(masked);
            show(masked.rejects());
            show(masked.describe());
            show(masked.schema());
            show(masked.anonymity("name", "age"));
            failing(masked);
        });

        assertThat(seen.toString())
                .containsIgnoringCase("column")
                .doesNotContainIgnoringCase(SECRET)
                .doesNotContain(KEY);
    }

    @Test
    void keepsNothingOfAMaskedColumn() throws Exception {
        var masked = masked();
        var saved = Files.readString(masked.save(folder.resolve("masked.csv").toString()));

        assertThat(saved).doesNotContainIgnoringCase(SECRET);
        assertThat(masked.left).hasSize(1).extracting(Reject::text).containsExactly("");
        for (Column<?> column : masked.table().columns()) {
            assertThat(column.print()).doesNotContainIgnoringCase(SECRET);
            assertThat(reachable(column))
                    .isNotEmpty()
                    .noneMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("zanzibar"));
        }
    }

    private static TestFrame masked() {
        return TestFrame.csv(FILE).mask("name", Mask.hash(KEY)).maskText("mail").mask("age", Mask.bands(10));
    }

    /// Make every mistake with it that quotes something.
    private void failing(TestFrame masked) {
        fails(() -> masked.numbers("name"));
        fails(() -> masked.mask("name", Mask.year()));
        fails(() -> masked.fill("name", Filling.mean()));
        fails(() -> masked.add("x", row -> Integer.parseInt(row.text("name"))));
        fails(() -> masked.add("x", row -> row.index() == 0 ? row.text("name") : 1));
        fails(() -> masked.where(row -> row.num("mail") > 3));
        fails(() -> masked.sql("select name::int from this"));
        fails(() -> masked.sql("select mail::date from this"));
        fails(() -> masked.sql("select nam from this"));
        fails(() -> masked.groupBy("n").agg(Agg.sum("name")));
        fails(() -> masked.anonymity("name").require(9));
        fails(() -> masked.row(77));
        fails(() -> masked.select("nam"));
        fails(() -> masked.join(masked, "n"));
    }

    private void fails(Runnable mistake) {
        try {
            mistake.run();
            throw new AssertionError("No error came");
        } catch (RuntimeException e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            seen.append(trace).append('\n');
        }
    }

    private void show(Object shown) {
        seen.append(shown).append('\n');
        if (shown instanceof dev.jotter.display.Displayable displayed) {
            MimeBundle bundle = displayed.toMimeBundle();
            bundle.data().values().forEach(content -> seen.append(content).append('\n'));
        }
    }

    /// Catch what goes to the screen, the two streams and every log.
    private void listening(Runnable work) {
        var screen = new SeenScreen();
        var streams = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        var before = Screens.install(screen);
        var root = Logger.getLogger("");
        var level = root.getLevel();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord one) {
                seen.append(one.getMessage())
                        .append(' ')
                        .append(one.getThrown())
                        .append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        root.setLevel(Level.FINE);
        try (var print = new PrintStream(streams, true, StandardCharsets.UTF_8)) {
            System.setOut(print);
            System.setErr(print);
            work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
            Screens.install(before);
            root.removeHandler(handler);
            root.setLevel(level);
        }
        seen.append(screen.seen()).append(streams.toString(StandardCharsets.UTF_8));
    }

    /// List the texts that can be reached from an object's fields, within Tablesaw's and our own classes.
    private static List<String> reachable(Object root) throws IllegalAccessException {
        var texts = new java.util.ArrayList<String>();
        var known = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Object>(List.of(root));
        while (!open.isEmpty()) {
            var one = open.pop();
            if (!known.add(one)) continue;
            if (one instanceof String text) texts.add(text);
            else if (one instanceof Object[] array) {
                for (var element : array) if (element != null) open.push(element);
            } else if (one instanceof Iterable<?> all && !(one instanceof Path)) {
                for (var element : all) if (element != null) open.push(element);
            }
            if (!one.getClass().getName().matches("(tech\\.tablesaw|dev\\.jotter|it\\.unimi).*")) continue;
            for (Class<?> type = one.getClass(); type != null; type = type.getSuperclass()) {
                for (var field : type.getDeclaredFields()) {
                    if (field.getType().isPrimitive() || java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                        continue;
                    field.setAccessible(true);
                    var value = field.get(one);
                    if (value != null) open.push(value);
                }
            }
        }
        return texts;
    }
}
