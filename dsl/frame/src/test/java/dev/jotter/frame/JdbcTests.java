package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.jdbc.Secrets;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class JdbcTests {
    @TempDir
    Path folder;

    @Test
    void readsSqlite() throws SQLException {
        var url = "jdbc:sqlite:" + folder.resolve("shop.db");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create table sales (id integer, price real, name text, day date, raw blob, any)");
            statement.execute("insert into sales values (9007199254740993, 0.5, 'x', '2024-02-29', x'01ff', 'a')");
            statement.execute("insert into sales values (null, null, null, null, null, 2)");
        }

        var frame = ask(url, "select * from sales");

        assertThat(frame.columns()).containsExactly("id", "price", "name", "day", "raw", "any");
        assertThat(frame.row(0).values())
                .containsExactly(9_007_199_254_740_993L, 0.5, "x", LocalDate.of(2024, 2, 29), "01ff", "a");
        assertThat(frame.row(1).values()).containsExactly(null, null, null, null, null, "2");
        assertThat(ask(url, "select id, name from sales where false").columns()).containsExactly("id", "name");
    }

    @Test
    void findsADriverThatOnlyTheSessionsClassLoaderSees() throws Exception {
        var jar = Driver.class.getProtectionDomain().getCodeSource().getLocation();
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var session = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(session);
            // Nobody listens there: that the driver says so shows that it was found, and the class loader whose it is.
            assertThatThrownBy(() -> Jdbc.read("jdbc:postgresql://127.0.0.1:1/x?password=hush", "select 1"))
                    .isInstanceOf(JotterException.class)
                    .hasMessageContaining("Connection to 127.0.0.1:1 refused")
                    .hasMessageNotContaining("hush");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void saysWhichDriverToBring() {
        assertThatThrownBy(() -> Jdbc.read("jdbc:mysql://ann:hush@host/db", "select 1"))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith("There is no driver for jdbc:mysql://ann:***@host/db.\n"
                        + "Expected a JDBC driver on the class path, found org.duckdb.DuckDBDriver, ")
                .hasMessageEndingWith(
                        "Type %maven com.mysql:mysql-connector-j:9.5.0 in a cell of its own, and run this one again.");
        assertThatThrownBy(() -> Jdbc.read("jdbc:nothing:x", "select 1"))
                .hasMessageEndingWith("Bring the driver of your database with %maven group:artifact:version.");
    }

    @Test
    void saysWhatTheDatabaseSaid() {
        assertThatThrownBy(() -> ask("jdbc:sqlite:" + folder.resolve("x.db"), "select lacking"))
                .hasMessage("""
                The query did not run at jdbc:sqlite:%s.
                The database said: [SQLITE_ERROR] SQL error or missing database (no such column: lacking).
                Check the address, the user and the query.""".formatted(folder.resolve("x.db")));
        assertThatThrownBy(() -> Jdbc.read("shop.db", "select 1")).hasMessage("""
                "shop.db" is not the address of a database.
                Expected an address that begins with jdbc:, such as jdbc:sqlite:shop.db.
                Type sql("jdbc:...", "select ...").""");
    }

    @Test
    void refusesAColumnTwice() {
        assertThatThrownBy(() -> ask("jdbc:sqlite::memory:", "select 1 as a, 2 as A"))
                .hasMessage("""
                Two columns are called "a" and "A".
                Expected a name of its own for each column, upper and lower case being the same.
                Rename one of them where the data comes from.""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/db?user=u&password=hush",
                "jdbc:postgresql://u:hush@h/db",
                "jdbc:sqlserver://h;user=u;Password=hush;encrypt=true",
                "jdbc:oracle:thin:u/hush@//h:1521/x",
                "jdbc:mysql://h/db?user=u&sslKeyPassword=hush"
            })
    void hidesPasswords(String url) {
        assertThat(Secrets.address(url)).doesNotContain("hush");
        assertThat(Secrets.hidden("no entry with hush at " + url, url)).doesNotContain("hush");
    }

    private static TestFrame ask(String url, String query) {
        var loaded = Jdbc.read(url, query);
        return new TestFrame(loaded.table(), List.of());
    }
}
