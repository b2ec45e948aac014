package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compare the words with the plainest loops over rows, on random small frames full of ties and missing values.
class OracleTests {
    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void joinsLikeTwoLoops(long seed) {
        var random = new Random(seed);
        var ours = frame(random, "n");
        var theirs = frame(random, "m");

        var on = List.of(JoinOption.on("text"), JoinOption.on("whole"));
        for (var keep : JoinOption.Keep.values()) {
            var options = Stream.concat(on.stream(), Stream.of(keep)).toArray(JoinOption[]::new);
            assertThat(cells(ours.join(theirs, options))).as("%s", keep).isEqualTo(joined(ours, theirs, keep));
        }
    }

    private static List<List<@Nullable Object>> joined(TestFrame ours, TestFrame theirs, JoinOption.Keep keep) {
        return switch (keep) {
            case SEMI -> kept(ours, row -> anyMatch(theirs, row));
            case ANTI -> kept(ours, row -> !anyMatch(theirs, row));
            case RIGHT -> {
                var all = new ArrayList<List<@Nullable Object>>();
                for (var their : theirs) {
                    for (var our : ours) if (match(our, their)) all.add(beside(our, their));
                    if (!anyMatch(ours, their)) all.add(beside(null, their));
                }
                yield all;
            }
            default -> {
                var all = new ArrayList<List<@Nullable Object>>();
                for (var our : ours) {
                    for (var their : theirs) if (match(our, their)) all.add(beside(our, their));
                    if (keep != JoinOption.Keep.INNER && !anyMatch(theirs, our)) all.add(beside(our, null));
                }
                if (keep == JoinOption.Keep.OUTER) {
                    for (var their : theirs) if (!anyMatch(ours, their)) all.add(beside(null, their));
                }
                yield all;
            }
        };
    }

    private static boolean match(Row one, Row other) {
        return one.get("text") != null
                && one.get("whole") != null
                && Objects.equals(one.get("text"), other.get("text"))
                && Objects.equals(one.get("whole"), other.get("whole"));
    }

    private static boolean anyMatch(TestFrame frame, Row row) {
        for (var other : frame) if (match(other, row)) return true;
        return false;
    }

    private static List<List<@Nullable Object>> kept(TestFrame frame, Predicate<Row> test) {
        var all = new ArrayList<List<@Nullable Object>>();
        for (var row : frame) if (test.test(row)) all.add(new ArrayList<>(row.values()));
        return all;
    }

    private static List<@Nullable Object> beside(@Nullable Row our, @Nullable Row their) {
        var cells = new ArrayList<@Nullable Object>();
        var key = our == null ? Objects.requireNonNull(their) : our;
        cells.add(key.get("text"));
        cells.add(key.get("whole"));
        cells.add(our == null ? null : our.get("n"));
        cells.add(their == null ? null : their.get("m"));
        return cells;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groupsLikeALoop(long seed) {
        var frame = frame(new Random(seed), "n");
        var groups = new LinkedHashMap<List<@Nullable Object>, List<Row>>();
        for (var row : frame)
            groups.computeIfAbsent(key(row), _ -> new ArrayList<>()).add(row);
        var expected = new ArrayList<List<@Nullable Object>>();
        groups.forEach((key, rows) -> {
            var values = rows.stream()
                    .map(row -> (Long) row.get("n"))
                    .filter(Objects::nonNull)
                    .toList();
            var cells = new ArrayList<>(key);
            cells.add((long) rows.size());
            cells.add(
                    values.isEmpty() ? null : values.stream().mapToLong(n -> n).sum());
            cells.add(values.isEmpty() ? null : values.getFirst());
            cells.add(values.isEmpty() ? null : values.getLast());
            cells.add((long) new HashSet<>(values).size());
            expected.add(cells);
        });
        expected.sort(byCells(2));

        assertThat(cells(frame.groupBy("text", "whole")
                        .agg(Agg.count(), Agg.sum("n"), Agg.first("n"), Agg.last("n"), Agg.countDistinct("n"))))
                .isEqualTo(expected);
        assertThat(cells(frame.dropDuplicates("text", "whole").select("text", "whole")))
                .isEqualTo(new ArrayList<>(groups.keySet()));
    }

    private static List<@Nullable Object> key(Row row) {
        var key = new ArrayList<@Nullable Object>();
        key.add(row.get("text"));
        key.add(row.get("whole"));
        return key;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sortsLikeAListOfRows(long seed) {
        var frame = frame(new Random(seed), "n").add("at", Row::index);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var row : frame) rows.add(new ArrayList<>(row.values()));
        rows.sort(byCells(2));

        assertThat(cells(frame.sort("text", "whole"))).isEqualTo(rows);
        assertThat(frame.sort("-n").texts("n"))
                .isEqualTo(frame.texts("n").stream()
                        .sorted(Comparator.nullsLast(Comparator.comparing(Long::valueOf, Comparator.reverseOrder())))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pivotsLikeALoopAndMeltsBack(long seed) {
        var frame = frame(new Random(seed), "n");
        var ids = new LinkedHashSet<>(frame.sort("text").texts("text"));
        var names = new LinkedHashSet<>(frame.sort("whole").texts("whole"));

        var wide = frame.groupBy("text").pivot("whole", Agg.sum("n"));

        assertThat(wide.columns().subList(1, wide.columns().size()))
                .isEqualTo(names.stream()
                        .map(name -> name == null ? "missing" : name)
                        .toList());
        assertThat(wide.texts("text")).isEqualTo(new ArrayList<>(ids));
        for (var row : wide) {
            for (var name : names) {
                var sum = 0L;
                var some = false;
                for (var cell : frame) {
                    if (!Objects.equals(cell.get("text"), row.get("text"))) continue;
                    if (!Objects.equals(name, cell.isMissing("whole") ? null : cell.text("whole"))) continue;
                    if (cell.isMissing("n")) continue;
                    sum += cell.whole("n");
                    some = true;
                }
                assertThat(row.get(name == null ? "missing" : name)).isEqualTo(some ? sum : null);
            }
        }
        var back =
                wide.melt("whole", "n", MeltOption.keep("text")).groupBy("text").pivot("whole", Agg.sum("n"));
        assertThat(byName(back)).isEqualTo(byName(wide));
    }

    private static List<TreeMap<String, String>> byName(TestFrame frame) {
        var all = new ArrayList<TreeMap<String, String>>();
        for (var row : frame) {
            all.add(row.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey(),
                            entry -> String.valueOf(entry.getValue()),
                            (a, _) -> a,
                            TreeMap::new)));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rollsLikeALoop(long seed) {
        var random = new Random(seed);
        var frame = frame(random, "n");
        var rows = 1 + random.nextInt(4);

        var rolled = frame.add("y", Window.rolling(Agg.sum("n"), rows).by("text"))
                .add("l", Window.lag("n", rows).by("text"));

        for (var row : rolled) {
            var group = IntStream.rangeClosed(0, row.index())
                    .mapToObj(frame::row)
                    .filter(other -> Objects.equals(other.get("text"), row.get("text")))
                    .toList();
            var window = group.subList(Math.max(0, group.size() - rows), group.size());
            var values = window.stream()
                    .map(other -> (Long) other.get("n"))
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(row.get("y"))
                    .isEqualTo(
                            window.size() < rows || values.isEmpty()
                                    ? null
                                    : values.stream().mapToLong(n -> n).sum());
            assertThat(row.get("l"))
                    .isEqualTo(
                            group.size() <= rows
                                    ? null
                                    : group.get(group.size() - 1 - rows).get("n"));
        }
    }

    private static Comparator<List<@Nullable Object>> byCells(int cells) {
        Comparator<List<@Nullable Object>> order = (_, _) -> 0;
        for (var at = 0; at < cells; at++) {
            var cell = at;
            order = order.thenComparing(row -> row.get(cell), Comparator.nullsLast((a, b) -> compare(a, b)));
        }
        return order;
    }

    @SuppressWarnings("unchecked") // Cells of one column are of one class.
    private static int compare(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static List<List<@Nullable Object>> cells(TestFrame frame) {
        return kept(frame, _ -> true);
    }

    /// Few different keys and a quarter of everything missing; the values are near 2^53 and above.
    private static TestFrame frame(Random random, String value) {
        var rows = random.nextInt(40);
        var text = new StringBuilder("text,whole," + value + "\n");
        for (var row = 0; row < rows; row++) {
            text.append(
                    random.nextInt(4) == 0
                            ? ""
                            : List.of("ä", "b", "B", "\"x,y\"").get(random.nextInt(4)));
            text.append(',').append(random.nextInt(4) == 0 ? "" : "" + (random.nextInt(5) - 2));
            text.append(',').append(random.nextInt(4) == 0 ? "" : "" + (9007199254740990L + random.nextInt(9)));
            text.append('\n');
        }
        return TestFrame.csv(
                text.toString(),
                CsvOption.types("text", Kind.TEXT),
                CsvOption.types("whole", Kind.NUMBER),
                CsvOption.types(value, Kind.NUMBER));
    }
}
