package dev.jotter.app;

import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.util.LibraryLoaderUtil;

/// Keep the cells of all sessions in one SQLite file that several processes share. It is in WAL mode and each cell is
/// committed: what was written survives `kill -9`.
///
/// Not safe for several threads.
final class HistoryFile implements AutoCloseable {
    static final String LIBRARY_PATH = "org.sqlite.lib.path";

    /// How long one statement waits while another process writes.
    private static final int PATIENCE_MILLIS = 300;

    private static final String COLUMNS = "select session, cell, input, output from cells ";

    private final Connection connection;
    private final int session;

    private HistoryFile(Connection connection, int session) {
        this.connection = connection;
        this.session = session;
    }

    /// Open the file, or make it, readable by its owner alone; and take the next session's number.
    static HistoryFile open(Path file) throws IOException, SQLException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        makePrivate(file);
        var config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        var connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try {
            return new HistoryFile(connection, begin(connection));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// Unpack the native library of SQLite for later processes, which are told of the folder by the property
    /// [#LIBRARY_PATH]: each would unpack and compare it anew, 0.1 s.
    ///
    /// @param stage a folder on the same disk, which nobody else uses
    static void unpackLibrary(Path stage, Path folder) throws IOException {
        var name = LibraryLoaderUtil.getNativeLibName();
        var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (var library = SQLiteConfig.class.getResourceAsStream(resource)) {
            if (library == null) return;
            var part = stage.resolve(name);
            Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void makePrivate(Path file) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) return;
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            // Its owner may have opened it to others.
        }
    }

    private static int begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("create table if not exists sessions"
                    + " (session integer primary key autoincrement, started text not null)");
            statement.executeUpdate("create table if not exists cells (session integer not null, cell integer not null,"
                    + " input text not null, output text not null, primary key (session, cell)) without rowid");
        }
        var insert = "insert into sessions (started) values (?) returning session";
        try (var statement = connection.prepareStatement(insert)) {
            statement.setString(1, Instant.now().toString());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /// Give the number of this session.
    int session() {
        return session;
    }

    /// Write a cell of this session, or write it anew with its output.
    void put(HistoryEntry entry) throws SQLException {
        var upsert = "insert into cells (session, cell, input, output) values (?, ?, ?, ?)"
                + " on conflict (session, cell) do update set input = excluded.input, output = excluded.output";
        try (var statement = connection.prepareStatement(upsert)) {
            statement.setInt(1, session);
            statement.setInt(2, entry.cell());
            statement.setString(3, entry.input());
            statement.setString(4, entry.output());
            statement.executeUpdate();
        }
    }

    /// Find cells, oldest first: by session and then by number, as IPython orders them.
    ///
    /// A pattern switch would be linked anew in each process, 5 ms at the first question.
    List<HistoryEntry> answer(HistoryQuery query) throws SQLException {
        if (query instanceof HistoryQuery.Range range) return range(range);
        if (query instanceof HistoryQuery.Search search) return search(search);
        return tail((HistoryQuery.Tail) query);
    }

    private List<HistoryEntry> tail(HistoryQuery.Tail query) throws SQLException {
        var order = "order by session desc, cell desc limit ?";
        return find(COLUMNS + order, Math.max(0, query.count())).reversed();
    }

    private List<HistoryEntry> range(HistoryQuery.Range query) throws SQLException {
        var of = query.session() <= 0 ? query.session() + session : query.session();
        var span = Span.of(query.start(), query.stop(), lastCell(of));
        var where = "where session = ? and cell >= ? and cell < ? order by cell";
        return find(COLUMNS + where, of, span.start(), span.stop());
    }

    private List<HistoryEntry> search(HistoryQuery.Search query) throws SQLException {
        var latest = "where (session, cell) in (select session, cell from (select input, session, cell,"
                + " row_number() over (partition by input order by session desc, cell desc) as place"
                + " from cells where input glob ?) where place = 1) ";
        var where = query.unique() ? latest : "where input glob ? ";
        var order = "order by session desc, cell desc limit ?";
        return find(COLUMNS + where + order, query.pattern(), Math.max(0, query.count()))
                .reversed();
    }

    private int lastCell(int of) throws SQLException {
        try (var statement =
                connection.prepareStatement("select coalesce(max(cell), 0) from cells where session = ?")) {
            statement.setInt(1, of);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private List<HistoryEntry> find(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return entries(statement);
        }
    }

    private static List<HistoryEntry> entries(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<HistoryEntry>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new HistoryEntry(rows.getInt(1), rows.getInt(2), rows.getString(3), rows.getString(4)));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
