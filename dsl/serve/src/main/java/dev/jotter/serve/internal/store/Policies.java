package dev.jotter.serve.internal.store;

import java.math.BigDecimal;

/// Keep the terms of each model.
public final class Policies {
    private final Database database;

    Policies(Database database) {
        this.database = database;
    }

    /// Set the terms of a model.
    public void set(String model, Policy policy) {
        var price = policy.price();
        database.write(sql -> sql.run(
                "insert or replace into policy values (?, ?, ?, ?, ?, ?)",
                model,
                policy.keyNeeded() ? 1 : 0,
                policy.perMinute(),
                price.perCall().toPlainString(),
                price.perRow().toPlainString(),
                price.perSecond().toPlainString()));
    }

    /// Give the terms of a model; open and free where none were set.
    public Policy get(String model) {
        return database.read(sql -> sql.first(
                        row -> new Policy(
                                row.getBoolean(1),
                                row.getInt(2),
                                new Price(
                                        new BigDecimal(row.getString(3)),
                                        new BigDecimal(row.getString(4)),
                                        new BigDecimal(row.getString(5)))),
                        "select key_needed, per_minute, per_call, per_row, per_second from policy where model = ?",
                        model))
                .orElse(Policy.OPEN);
    }
}
