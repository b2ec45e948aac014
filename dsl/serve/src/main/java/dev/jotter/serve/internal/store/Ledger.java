package dev.jotter.serve.internal.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keep the use of all models.
public final class Ledger {
    private final Database database;

    Ledger(Database database) {
        this.database = database;
    }

    /// Add use to what is there, all of it or nothing.
    public void add(Map<Account, Usage> more) {
        database.write(sql -> {
            for (var entry : more.entrySet()) {
                var account = entry.getKey();
                var usage = entry.getValue();
                sql.run(
                        "insert into usage values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (day, owner, model, version, per_call, per_row, per_second) do update"
                                + " set calls = calls + excluded.calls, answered = answered + excluded.answered,"
                                + " noted = noted + excluded.noted, nanos = nanos + excluded.nanos",
                        account.day().toString(),
                        account.owner(),
                        account.model(),
                        account.version(),
                        account.price().perCall().toPlainString(),
                        account.price().perRow().toPlainString(),
                        account.price().perSecond().toPlainString(),
                        usage.calls(),
                        usage.rows(),
                        usage.noted(),
                        usage.nanos());
            }
            return more.size();
        });
    }

    /// Give the use of a model since it was first published.
    public Map<Account, Usage> of(String model) {
        var all = new LinkedHashMap<Account, Usage>();
        database.read(sql -> sql.all(
                row -> all.put(
                        new Account(
                                LocalDate.parse(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                new Price(
                                        new BigDecimal(row.getString(5)),
                                        new BigDecimal(row.getString(6)),
                                        new BigDecimal(row.getString(7)))),
                        new Usage(row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11))),
                "select * from usage where model = ? order by rowid",
                model));
        return all;
    }

    /// Count the calls of a model by version.
    public Map<String, Long> callsByVersion(String model) {
        var all = new LinkedHashMap<String, Long>();
        of(model).forEach((account, usage) -> all.merge(account.version(), usage.calls(), Long::sum));
        return all;
    }
}
