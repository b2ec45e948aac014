import dev.jotter.frame.Agg;
import dev.jotter.frame.internal.duck.Duck;
import dev.jotter.learn.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import tech.tablesaw.api.Table;

/// Do one thing with frames in a process of its own, and print the seconds it took and the peak of its memory in MB.
///
/// Usage: Frames WHAT FILE, where the libraries are loaded before the clock starts, as pandas is.
final class Frames {
    private Frames() {}

    public static void main(String[] args) throws Exception {
        var what = args[0];
        var file = args[1];
        load(what);
        if (what.equals("make")) {
            make(file, Long.parseLong(args[2]));
            return;
        }
        if (what.equals("parquet file")) {
            Frame.csv(file).save(file.replace(".csv", ".parquet"));
            return;
        }
        var work = work(what, file);
        var began = System.nanoTime();
        var rows = work.get();
        System.out.printf("%.4f %d %s%n", (System.nanoTime() - began) / 1e9, peak(), rows);
    }

    /// Load what `import pandas` loads on the other side: Tablesaw's classes, and DuckDB's native library for what it
    /// does.
    private static void load(String what) throws SQLException {
        Table.create();
        if (what.equals("read Parquet") || what.equals("out of core")) Duck.open().close();
    }

    private static Supplier<Object> work(String what, String file) {
        if (what.equals("read CSV")) return () -> Frame.csv(file).rowCount();
        if (what.equals("read CSV, Tablesaw")) return () -> Table.read().csv(file).rowCount();
        if (what.equals("read Parquet")) return () -> Frame.parquet(file).rowCount();
        if (what.equals("out of core")) {
            return () -> Frame.lazy(file).groupBy("city", "kind").agg(Agg.count(), Agg.mean("price")).rowCount();
        }
        var frame = Frame.csv(file);
        var cities = frame.groupBy("city").agg(Agg.mean("price").as("usual"));
        Map<String, Supplier<Object>> all = Map.of(
                "group", () -> frame.groupBy("city", "kind").agg(Agg.count(), Agg.mean("price")).rowCount(),
                "join", () -> frame.join(cities, "city").rowCount(),
                "sort", () -> frame.sort("day", "-price").rowCount(),
                "describe", () -> frame.describe().toString().length());
        return all.get(what);
    }

    /// Write rows by DuckDB from hashes of their numbers, so that the same count gives the same file.
    private static void make(String file, long rows) throws SQLException {
        try (var duck = Duck.open()) {
            duck.run("""
                    copy (
                      with r as (select range + 1 as id,
                        (hash(range, 0) >> 1)::bigint as a, (hash(range, 1) >> 1)::bigint as b,
                        (hash(range, 2) >> 1)::bigint as c, (hash(range, 3) >> 1)::bigint as d,
                        (hash(range, 4) >> 1)::bigint as e, (hash(range, 5) >> 1)::bigint as f,
                        (hash(range, 6) >> 1)::bigint as g from range(%d))
                      select id, date '2010-01-01' + (a %% 5844)::int as day,
                        ['North', 'South', 'East', 'West', 'New', 'Old', 'Upper', 'Lower', 'Saint ', 'Port '][1 + b %% 10]
                        || ['ham', 'ton', 'ville', 'bury', 'field', 'ford', 'dale', 'wick', 'mouth', 'stead'][1 + b // 10 %% 10]
                          as city,
                        lpad((c %% 100000)::varchar, 5, '0') as zip,
                        ['retail', 'online', 'wholesale', 'return', 'gift'][1 + d %% 5] as kind,
                        1 + e %% 99 as quantity,
                        if(f %% 50 = 0, null, (f %% 100000)::int / 100) as price,
                        round((g %% 1000000)::int / 1000000, 6) as discount
                      from r
                    ) to %s (format csv, header)
                    """.formatted(rows, Duck.text(file)));
        }
    }

    private static long peak() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (java.io.IOException e) {
            return 0;
        }
    }
}
