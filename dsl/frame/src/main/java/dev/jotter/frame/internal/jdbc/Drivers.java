package dev.jotter.frame.internal.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/// Find the driver for an address: among those that the session's class loader sees, which `%maven` adds to, and those
/// that have registered themselves.
public final class Drivers {
    private static final Map<String, String> ARTIFACTS = Map.of(
            "postgresql", "org.postgresql:postgresql:42.7.14",
            "sqlite", "org.xerial:sqlite-jdbc:3.54.1.0",
            "mysql", "com.mysql:mysql-connector-j:9.5.0",
            "mariadb", "org.mariadb.jdbc:mariadb-java-client:3.5.6",
            "sqlserver", "com.microsoft.sqlserver:mssql-jdbc:13.2.1.jre11",
            "oracle", "com.oracle.database.jdbc:ojdbc17:23.9.0.25.07",
            "h2", "com.h2database:h2:2.4.240",
            "duckdb", "org.duckdb:duckdb_jdbc:2.0.0.1");

    private Drivers() {}

    /// Find the driver that knows the address.
    public static Optional<Driver> of(String url) {
        return all().stream().filter(driver -> accepts(driver, url)).findFirst();
    }

    /// DriverManager answers only callers whose class loader has loaded the driver, so the driver is asked itself.
    public static Connection connect(Driver driver, String url) throws SQLException {
        var connection = driver.connect(url, new Properties());
        if (connection == null) throw new SQLException("the driver does not know this address");
        return connection;
    }

    /// Name the drivers that there are, by class.
    public static String found() {
        var names = all().stream()
                .map(driver -> driver.getClass().getName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    /// Name the artifact of the driver of a well-known database.
    public static Optional<String> artifact(String url) {
        var parts = url.split(":", 3);
        return Optional.ofNullable(parts.length > 1 ? ARTIFACTS.get(parts[1]) : null);
    }

    private static List<Driver> all() {
        var found = new ArrayList<Driver>();
        var services = ServiceLoader.load(Driver.class, Thread.currentThread().getContextClassLoader())
                .iterator();
        while (true) {
            try {
                if (!services.hasNext()) break;
                found.add(services.next());
            } catch (ServiceConfigurationError broken) {
                // A driver that cannot be made is none; the others may be the one that is asked for.
            }
        }
        DriverManager.drivers().forEach(found::add);
        return found;
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }
}
