package dev.jotter.shell;

import dev.jotter.shell.Origins.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Write the frames of an exception: those of cells with their line, the rest counted, a recursion once.
final class Frames {
    /// Hold what is written of some frames that follow each other.
    private sealed interface Item {
        /// A line of a cell. What it called is no part of what it is.
        record Cell(Origin origin, int line, String method, Call call) implements Item {}

        record Library(int count, Set<String> packages) implements Item {}
    }

    /// Equal to any other, so that the same line is the same whatever it called.
    private record Call(@Nullable StackTraceElement callee) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Call;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /// The names that the compiler makes up.
    private static final Pattern NO_METHOD = Pattern.compile("|lambda\\$.*|do_it\\$.*|<clinit>|<init>");

    private static final int LONGEST_CIRCLE = 12;
    private static final int PACKAGES_NAMED = 2;

    private final Origins origins;

    Frames(Origins origins) {
        this.origins = origins;
    }

    /// Write the lines.
    ///
    /// @param frames by snippet and line, as JShell tells them
    /// @param outer those of the exception that this one belongs to; what both share at the end is left out
    List<String> lines(StackTraceElement[] frames, StackTraceElement[] outer, Chain.Link link) {
        var items = items(frames, frames.length - shared(frames, outer));
        if (items.stream().noneMatch(Item.Cell.class::isInstance)) items = items(frames, frames.length);
        if (items.stream().noneMatch(Item.Cell.class::isInstance)) return foreign(frames);
        var lines = new ArrayList<String>();
        for (var i = 0; i < items.size(); ) {
            var length = circle(items, i);
            var times = length == 0 ? 1 : times(items, i, length);
            var end = i + Math.max(length, 1);
            for (var item : items.subList(i, end)) lines.addAll(lines(item, link));
            if (times > 1) lines.add(Ansi.faint(again(length, times - 1)));
            i += Math.max(length, 1) * times;
        }
        return lines;
    }

    /// Name the methods that call each other in a circle at the top; none when there is no circle.
    List<String> circle(StackTraceElement[] frames) {
        for (var start = 0; start < Math.min(frames.length, 2 * LONGEST_CIRCLE); start++) {
            for (var length = 1; length <= LONGEST_CIRCLE; length++) {
                if (repeats(frames, start, length)) return names(List.of(frames).subList(start, start + length));
            }
        }
        return List.of();
    }

    /// Give the innermost line of a cell, for an error that needs no more.
    List<String> first(StackTraceElement[] frames, Chain.Link link) {
        return items(frames, frames.length).stream()
                .filter(Item.Cell.class::isInstance)
                .findFirst()
                .map(item -> lines(item, link))
                .orElse(List.of());
    }

    private List<Item> items(StackTraceElement[] frames, int end) {
        var items = new ArrayList<Item>();
        StackTraceElement callee = null;
        var library = new ArrayList<StackTraceElement>();
        for (var i = 0; i < end; i++) {
            var frame = frames[i];
            if (isOurs(frame)) continue;
            var origin = origins.of(frame);
            if (origin.isEmpty()) {
                library.add(frame);
            } else {
                fold(library, items);
                var line = origin.get().line(frame.getLineNumber());
                items.add(new Item.Cell(origin.get(), line, method(frame), new Call(callee)));
            }
            callee = frame;
        }
        if (items.isEmpty()) fold(library, items);
        return items;
    }

    private static void fold(List<StackTraceElement> library, List<Item> items) {
        if (library.isEmpty()) return;
        var packages = library.stream()
                .map(frame -> frame.getClassName().replaceFirst("\\.[^.]*$", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        items.add(new Item.Library(library.size(), packages));
        library.clear();
    }

    private static List<String> lines(Item item, Chain.Link link) {
        return switch (item) {
            case Item.Library(int count, Set<String> packages) -> {
                var named = packages.stream().limit(PACKAGES_NAMED).collect(Collectors.joining(", "));
                var rest = packages.size() > PACKAGES_NAMED ? " and others" : "";
                yield List.of(Ansi.faint(
                        "  … %d %s of %s%s folded".formatted(count, count == 1 ? "frame" : "frames", named, rest)));
            }
            case Item.Cell(Origin origin, int line, String method, Call call) -> {
                var where = "cell %d, line %d%s"
                        .formatted(origin.source().cell(), line, method.isEmpty() ? "" : " in " + method);
                yield List.of(
                        "  " + Ansi.faint(where),
                        ("  " + excerpt(origin.source(), line, call.callee(), link)).replace("\n", "\n  "));
            }
        };
    }

    private static String excerpt(Source source, int line, @Nullable StackTraceElement callee, Chain.Link link) {
        var start = source.lineStart(line);
        return Caret.in(source.lineText(line), callee, link)
                .map(caret -> source.excerpt(start + caret.start(), start + caret.end()))
                .orElseGet(() -> source.excerpt(line));
    }

    /// Where no cell is, the frame that threw says more than nothing.
    private static List<String> foreign(StackTraceElement[] frames) {
        if (frames.length == 0) return List.of();
        var top = "  " + Ansi.faint("at " + frames[0]);
        return frames.length == 1
                ? List.of(top)
                : List.of(top, Ansi.faint("  … %d more frames folded".formatted(frames.length - 1)));
    }

    /// Give the length of the shortest circle that starts here and comes at least twice, or 0.
    private static int circle(List<Item> items, int start) {
        for (var length = 1; length <= LONGEST_CIRCLE; length++) {
            if (times(items, start, length) > 1) return length;
        }
        return 0;
    }

    private static int times(List<Item> items, int start, int length) {
        var times = 1;
        while (start + (times + 1) * length <= items.size()
                && items.subList(start, start + length)
                        .equals(items.subList(start + times * length, start + (times + 1) * length))) {
            times++;
        }
        return times;
    }

    private static boolean repeats(StackTraceElement[] frames, int start, int length) {
        if (start + 3 * length > frames.length) return false;
        for (var i = start; i < start + 2 * length; i++) {
            if (!frames[i].getMethodName().equals(frames[i + length].getMethodName())
                    || !frames[i].getClassName().equals(frames[i + length].getClassName())) return false;
        }
        return true;
    }

    private List<String> names(List<StackTraceElement> circle) {
        return circle.stream()
                .filter(frame -> !isOurs(frame))
                .map(frame -> origins.of(frame).isPresent()
                        ? method(frame)
                        : frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String again(int length, int times) {
        return length == 1
                ? "  … and %,d more of the same".formatted(times)
                : "  … and the same again, %,d more times".formatted(times);
    }

    private static String method(StackTraceElement frame) {
        var name = frame.getMethodName();
        if (name.startsWith("lambda$") && !name.startsWith("lambda$do_it$")) {
            name = name.substring("lambda$".length()).replaceFirst("\\$\\d+$", "");
        }
        return NO_METHOD.matcher(name).matches() ? "" : name;
    }

    /// What was woven into the cell's code, and a wrapper around a snippet, are nobody's frames.
    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().equals(Weaver.GATE)
                || frame.getClassName().startsWith("dev.jotter.shell.internal.")
                || frame.getMethodName().equals("do_it$Aux");
    }

    private static int shared(StackTraceElement[] frames, StackTraceElement[] outer) {
        var count = 0;
        while (count < frames.length
                && count < outer.length
                && frames[frames.length - 1 - count].equals(outer[outer.length - 1 - count])) count++;
        return count;
    }
}
