package dev.jotter.serve.internal.store;

import java.sql.SQLException;
import java.util.List;

/// Make the tables, those that came later too where the file was made before them.
final class Layout {
    static final int NUMBER = 2;

    private static final List<String> FIRST = List.of("""
            create table version (
                model text not null, version text not null, sha256 text not null, made integer not null,
                primary key (model, version))""", """
            create table alias (
                model text not null, alias text not null, version text not null, primary key (model, alias))""", """
            create table promotion (
                id integer primary key, model text not null, version text not null, made integer not null)""", """
            create table canary (
                model text primary key, version text not null, share real not null)""", """
            create table policy (
                model text primary key, key_needed integer not null, per_minute integer not null,
                per_call text not null, per_row text not null, per_second text not null)""", """
            create table access (
                hash text primary key, owner text not null, model text not null, made integer not null,
                revoked integer)""", """
            create table usage (
                day text not null, owner text not null, model text not null, version text not null,
                per_call text not null, per_row text not null, per_second text not null,
                calls integer not null, answered integer not null, noted integer not null, nanos integer not null,
                primary key (day, owner, model, version, per_call, per_row, per_second))""");

    private static final List<String> SECOND = List.of("""
            create table gap (
                id text primary key, model text not null, ended integer not null, calls integer not null)""");

    private Layout() {}

    static long bringUp(Sql sql) throws SQLException {
        // Asked again inside the transaction: two processes may come here at once, and the second finds the work done.
        var before = sql.number("pragma user_version");
        if (before < 1) for (var table : FIRST) sql.run(table);
        if (before < 2) for (var table : SECOND) sql.run(table);
        sql.run("pragma user_version = " + NUMBER);
        return before;
    }
}
