package dev.jotter.app;

import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.Execution;
import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import dev.jotter.shell.PastCells;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Remember the cells of this session, and those of all others in a file that they share.
///
/// One thread of its own does the work with the file, which is opened on the first use: neither the start nor a cell
/// waits for it. A file that cannot be used is told of once in the log, and the session is kept in memory.
final class History implements PastCells, AutoCloseable {
    private static final Set<String> OFF = Set.of("off", "no", "false", "0");
    private static final int LONGEST_OUTPUT = 4000;
    private static final int PATIENCE_SECONDS = 2;

    /// A question waits this long for a slow disk, and is then answered from memory.
    private static final int ANSWER_SECONDS = 10;

    /// The file is opened so long after the first cell began, which has the processors until then.
    private static final int FIRST_MILLIS = 300;

    private static final int RETRY_MILLIS = 1000;

    private final Optional<Path> path;
    private final RecentCells recent = new RecentCells();
    private final ScheduledThreadPoolExecutor worker;
    private final Map<Integer, HistoryEntry> unsaved = new LinkedHashMap<>();
    private @Nullable HistoryFile file;
    private @Nullable Future<?> retry;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile boolean broken;
    private volatile int session = 1;

    private History(Optional<Path> path) {
        this.path = path;
        this.broken = path.isEmpty();
        worker = new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform().daemon().name("jotter-history").factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Keep the history where the user wants it: under `JOTTER_HOME`, or nowhere when `JOTTER_HISTORY` is `off`.
    static History ofUser() {
        var wish = System.getenv().getOrDefault("JOTTER_HISTORY", "").toLowerCase(Locale.ROOT);
        return OFF.contains(wish) ? inMemory() : in(JotterHome.path().resolve("history.db"));
    }

    /// Keep the history in a file.
    static History in(Path file) {
        return new History(Optional.of(file));
    }

    /// Keep the history of this session alone, and only as long as it lasts.
    static History inMemory() {
        return new History(Optional.empty());
    }

    /// Remember a cell that begins.
    void add(int cell, String input) {
        put(new HistoryEntry(session, cell, input, ""));
    }

    /// Remember a cell with what it gave.
    void add(int cell, String input, Execution ended) {
        var value = ended instanceof Execution.Ok ok ? ok.value().map(MimeBundle::text) : Optional.<String>empty();
        add(cell, input, value.orElse(""));
    }

    void add(int cell, String input, String output) {
        var text = output.length() <= LONGEST_OUTPUT ? output : output.substring(0, LONGEST_OUTPUT) + "…";
        put(new HistoryEntry(session, cell, input, text));
    }

    /// Open the file now, in the background, for one who will ask soon.
    void prepare() {
        worker.execute(this::file);
    }

    /// Find cells; what was added before is among them.
    List<HistoryEntry> answer(HistoryQuery query) {
        try {
            return worker.submit(() -> find(query)).get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            tell(e.toString());
        } catch (TimeoutException e) {
            logger().log(System.Logger.Level.DEBUG, "The disk of the history does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return own(query);
    }

    @Override
    public List<PastCell> session(int number) {
        return past(new HistoryQuery.Range(number, 0, 0));
    }

    @Override
    public List<PastCell> search(String glob, int count) {
        return past(new HistoryQuery.Search(glob, count, false));
    }

    private List<PastCell> past(HistoryQuery query) {
        return answer(query).stream()
                .map(one -> new PastCell(one.session(), one.cell(), one.input(), one.output()))
                .toList();
    }

    /// Write what is still to be written, for two seconds at most.
    @Override
    public void close() {
        worker.execute(this::end);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) worker.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(HistoryEntry entry) {
        recent.put(entry);
        if (path.isEmpty()) return;
        worker.execute(() -> {
            unsaved.put(entry.cell(), entry);
            if (file == null && !broken) saveLater(FIRST_MILLIS);
            else save();
        });
    }

    private List<HistoryEntry> find(HistoryQuery query) {
        save();
        var open = file();
        if (open.isEmpty()) return own(query);
        try {
            var saved = open.get().answer(query);
            return unsaved.isEmpty() ? saved : merged(saved, own(query));
        } catch (SQLException e) {
            fail(e);
            return own(query);
        }
    }

    private List<HistoryEntry> own(HistoryQuery query) {
        return recent.answer(query, session).stream()
                .map(one -> new HistoryEntry(session, one.cell(), one.input(), one.output()))
                .toList();
    }

    /// Let the cells that are in memory stand in for those in the file.
    private static List<HistoryEntry> merged(List<HistoryEntry> saved, List<HistoryEntry> own) {
        var all = new TreeMap<Long, HistoryEntry>();
        for (var entry : saved) all.put(((long) entry.session() << Integer.SIZE) + entry.cell(), entry);
        for (var entry : own) all.put(((long) entry.session() << Integer.SIZE) + entry.cell(), entry);
        return List.copyOf(all.values());
    }

    private void save() {
        var open = file();
        if (open.isEmpty()) {
            unsaved.clear();
            return;
        }
        try {
            for (var entries = unsaved.values().iterator(); entries.hasNext(); entries.remove()) {
                open.get().put(entries.next());
            }
        } catch (SQLException e) {
            fail(e);
            saveLater(RETRY_MILLIS);
        }
    }

    private void saveLater(long millis) {
        if (broken || worker.isShutdown() || (retry != null && !retry.isDone())) return;
        retry = worker.schedule(this::save, millis, TimeUnit.MILLISECONDS);
    }

    private Optional<HistoryFile> file() {
        if (broken) return Optional.empty();
        if (file == null) {
            try {
                file = HistoryFile.open(path.orElseThrow());
                session = file.session();
            } catch (IOException | SQLException | LinkageError e) {
                fail(e);
                broken = true;
            }
        }
        return Optional.ofNullable(file);
    }

    /// Give the file up, unless it is only busy or its disk is full: then the cells wait.
    private void fail(Throwable why) {
        var passes = why instanceof SQLiteException sqlite
                && Set.of(SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED, SQLiteErrorCode.SQLITE_FULL)
                        .contains(sqlite.getResultCode());
        if (!passes) broken = true;
        tell(why.toString());
    }

    private void tell(String why) {
        if (told.getAndSet(true)) return;
        logger().log(
                        System.Logger.Level.WARNING,
                        "The history cannot be kept in {0}: {1}. It is kept in memory. Move the file away, or name another"
                                + " folder in JOTTER_HOME.",
                        path.map(Path::toString).orElse("memory"),
                        why);
    }

    /// Logging looks through the whole class path when it is first used, which no start need wait for.
    private static System.Logger logger() {
        return System.getLogger("dev.jotter.app.history");
    }

    private void end() {
        if (!unsaved.isEmpty()) save();
        try {
            if (file != null) file.close();
        } catch (SQLException e) {
            fail(e);
        }
    }
}
