package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.jdbc.Answer;
import dev.jotter.frame.internal.jdbc.Drivers;
import dev.jotter.frame.internal.jdbc.Secrets;
import java.sql.SQLException;
import java.util.List;

/// Ask any database that has a JDBC driver.
///
/// A column is what the database says it is. Decimals with more digits than a double has, whole numbers beyond 64
/// bits, UUIDs and what else a frame does not know become texts; bytes become hexadecimal ones, arrays JSON texts.
public final class Jdbc {
    private Jdbc() {}

    /// Run a query and read its whole answer. An interrupt cancels the query; what it may have changed is undone.
    ///
    /// @param url the database's address, such as `jdbc:postgresql://host/db?user=me&password=secret`
    public static Loaded read(String url, String query) {
        if (!url.startsWith("jdbc:")) {
            throw new JotterException(
                    "\"" + Secrets.hidden(url, url) + "\" is not the address of a database.",
                    "Expected an address that begins with jdbc:, such as jdbc:sqlite:shop.db.",
                    "Type sql(\"jdbc:...\", \"select ...\").");
        }
        var driver = Drivers.of(url).orElseThrow(() -> noDriver(url));
        try (var connection = Drivers.connect(driver, url)) {
            return Room.reading(
                    "The answer of the query",
                    "Ask for fewer rows or columns, or let the database count: select ..., count(*) ... group by ...",
                    () -> new Loaded(Answer.of(connection, query), List.of()));
        } catch (SQLException e) {
            var said = Secrets.hidden(String.valueOf(e.getMessage()), url);
            throw new JotterException(
                    "The query did not run at " + Secrets.address(url) + ".",
                    "The database said: "
                            + said.lines().findFirst().orElse("nothing").replaceFirst("[.\\s]+$", "") + ".",
                    "Check the address, the user and the query.");
        }
    }

    private static JotterException noDriver(String url) {
        var known = Drivers.artifact(url);
        return new JotterException(
                "There is no driver for " + Secrets.address(url) + ".",
                "Expected a JDBC driver on the class path, found " + Drivers.found() + ".",
                known.map(artifact -> "Type %maven " + artifact + " in a cell of its own, and run this one again.")
                        .orElse("Bring the driver of your database with %maven group:artifact:version."));
    }
}
