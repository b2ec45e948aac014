package dev.jotter.frame.internal.duck;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/// Let DuckDB read a Tablesaw table in place: only the columns that a query names are read, a vector at a time, and
/// nothing is copied before.
final class ThisTable implements Relation, DuckDBTableFunction<List<Column<?>>, ThisTable.Cursor, Object> {
    private final Table table;

    ThisTable(Table table) {
        this.table = table;
    }

    @Override
    public List<String> columns() {
        return List.copyOf(table.columnNames());
    }

    @Override
    public void register(Duck duck, String name) throws SQLException {
        var rows = "jotter rows of " + name;
        try (var function = DuckDBFunctions.tableFunction()) {
            function.withName(rows).withProjectionPushdown().withFunction(this).register(duck.connection());
        }
        var columns = table.columns().stream().map(ThisTable::viewed).collect(Collectors.joining(", "));
        duck.run("create temp view " + Duck.name(name) + " as select " + columns + " from " + Duck.name(rows) + "()");
    }

    /// A vector takes no java.time values but dates, so that the others cross as text or as microseconds.
    private static String viewed(Column<?> column) {
        var name = Duck.name(column.name());
        return switch (column) {
            case DateTimeColumn _ -> "make_timestamp(" + name + ") as " + name;
            case InstantColumn _ -> "to_timestamp(" + name + " / 1e6) as " + name;
            case TimeColumn _ -> name + "::time as " + name;
            default -> name;
        };
    }

    private static DuckDBColumnType type(Column<?> column) {
        return switch (column) {
            case BooleanColumn _ -> DuckDBColumnType.BOOLEAN;
            case DoubleColumn _, FloatColumn _ -> DuckDBColumnType.DOUBLE;
            case NumericColumn<?> _, DateTimeColumn _, InstantColumn _ -> DuckDBColumnType.BIGINT;
            case DateColumn _ -> DuckDBColumnType.DATE;
            default -> DuckDBColumnType.VARCHAR;
        };
    }

    @Override
    public List<Column<?>> bind(DuckDBTableFunctionBindInfo info) {
        for (var column : table.columns()) info.addResultColumn(column.name(), type(column));
        info.setCardinality(table.rowCount(), true);
        return table.columns();
    }

    @Override
    public Cursor init(DuckDBTableFunctionInitInfo info) {
        List<Column<?>> columns = info.getBindData();
        return new Cursor(IntStream.range(0, Math.toIntExact(info.getColumnCount()))
                .<Column<?>>mapToObj(at -> at(columns, info.getColumnIndex(at)))
                .toList());
    }

    /// `count(*)` asks for a column that is none; any of ours will do.
    private static Column<?> at(List<Column<?>> columns, long index) {
        return columns.get(index >= 0 && index < columns.size() ? (int) index : 0);
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        Cursor cursor = info.getInitData();
        var rows = (int) Math.min(chunk.capacity(), table.rowCount() - cursor.row);
        for (var at = 0; at < cursor.columns.size() && at < chunk.columnCount(); at++) {
            write(cursor.columns.get(at), cursor.row, rows, chunk.vector(at));
        }
        cursor.row += rows;
        return rows;
    }

    private static void write(Column<?> column, int from, int rows, DuckDBWritableVector vector) {
        for (var row = 0; row < rows; row++) {
            if (column.isMissing(from + row)) vector.setNull(row);
            else write(column, from + row, vector, row);
        }
    }

    private static void write(Column<?> column, int from, DuckDBWritableVector vector, int row) {
        switch (column) {
            case BooleanColumn truth -> vector.setBoolean(row, truth.getByte(from) == 1);
            case DoubleColumn numbers -> vector.setDouble(row, numbers.getDouble(from));
            case FloatColumn numbers -> vector.setDouble(row, numbers.getDouble(from));
            case LongColumn whole -> vector.setLong(row, whole.getLong(from));
            case NumericColumn<?> whole -> vector.setLong(row, ((Number) whole.get(from)).longValue());
            case DateColumn dates -> vector.setDate(row, dates.get(from));
            case DateTimeColumn moments ->
                vector.setLong(row, micros(moments.get(from).toInstant(ZoneOffset.UTC)));
            case InstantColumn instants -> vector.setLong(row, micros(instants.get(from)));
            default -> vector.setString(row, String.valueOf(column.get(from)));
        }
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /// Remember how far a scan has come.
    static final class Cursor {
        private final List<Column<?>> columns;
        private int row;

        Cursor(List<Column<?>> columns) {
            this.columns = columns;
        }
    }
}
