package dev.jotter.frame.internal.duck;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// List what a table of another system holds as columns of ours: structs are parted into `outer.inner`, lists and maps
/// become JSON texts, bytes become hexadecimal ones.
final class Fields {
    private Fields() {}

    /// One column to be.
    ///
    /// @param name its name with us
    /// @param sql what to select
    /// @param type DuckDB's name of its type
    record Field(String name, String sql, String type) {

        private String plain() {
            return type.endsWith("]") ? "LIST" : type.replaceAll("\\(.*", "").strip();
        }

        /// Write the test that our column can hold every value of it as it is.
        ///
        /// A whole number must be within 64 bits and not the one that means missing.
        /// A decimal must have no more digits than a double, a date a year of 16 bits.
        String doubt() {
            var holds = switch (plain()) {
                case "BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT" -> "try_cast({c} as bigint) > -9223372036854775808";
                case "DECIMAL" ->
                    hasNoFraction()
                            ? "try_cast({c} as bigint) > -9223372036854775808"
                            : "try_cast({c}::double as " + type + ") = {c}";
                case "DATE", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" ->
                    "isfinite({c}) and year({c}) between -32767 and 32767";
                default -> "true";
            };
            var test = "coalesce(bool_and({c} is null or (" + holds + ") is true), true)";
            return test.replace("{c}", sql);
        }

        private boolean hasNoFraction() {
            return type.endsWith(",0)");
        }

        /// @param sure whether the test of [#doubt] held
        Selection.Item item(boolean sure) {
            var carrier = sure ? carrier() : Carrier.TEXT;
            return new Selection.Item(name, carrier == Carrier.TEXT ? asText() : sql, carrier);
        }

        private Carrier carrier() {
            return switch (plain()) {
                case "BOOLEAN" -> Carrier.BOOLEAN;
                case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER" -> Carrier.LONG;
                case "UBIGINT", "HUGEINT", "UHUGEINT" -> Carrier.LONG;
                case "DECIMAL" -> hasNoFraction() ? Carrier.LONG : Carrier.DOUBLE;
                case "FLOAT", "DOUBLE" -> Carrier.DOUBLE;
                case "DATE" -> Carrier.DATE;
                case "TIME" -> Carrier.TIME;
                case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> Carrier.DATE_TIME;
                case "TIMESTAMP WITH TIME ZONE" -> Carrier.INSTANT;
                default -> Carrier.TEXT;
            };
        }

        private String asText() {
            return switch (plain()) {
                case "LIST", "MAP", "STRUCT", "UNION", "VARIANT" -> "to_json(" + sql + ")";
                case "BLOB" -> "lower(hex(" + sql + "))";
                default -> sql;
            };
        }
    }

    static List<Field> of(Duck duck, String table) throws SQLException {
        var fields = new ArrayList<Field>();
        for (var column : described(duck, "from " + table)) {
            part(duck, table, new Field(column.name(), Duck.name(column.name()), column.type()), fields);
        }
        return fields;
    }

    private static void part(Duck duck, String table, Field field, List<Field> into) throws SQLException {
        if (!field.plain().equals("STRUCT")) {
            into.add(field);
            return;
        }
        for (var inner : described(duck, "select unnest(" + field.sql() + ") from " + table)) {
            var sql = "struct_extract(" + field.sql() + ", " + Duck.text(inner.name()) + ")";
            part(duck, table, new Field(field.name() + "." + inner.name(), sql, inner.type()), into);
        }
    }

    private static List<Field> described(Duck duck, String query) throws SQLException {
        return duck.query("select column_name, column_type from (describe " + query + ")", all -> {
            var found = new ArrayList<Field>();
            while (all.next()) {
                found.add(new Field(all.getString(1), "", all.getString(2).toUpperCase(Locale.ROOT)));
            }
            return found;
        });
    }
}
