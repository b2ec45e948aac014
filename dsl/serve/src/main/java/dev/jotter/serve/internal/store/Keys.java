package dev.jotter.serve.internal.store;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keep who may call which model: hashes of keys, never the keys.
public final class Keys {
    private final Database database;

    Keys(Database database) {
        this.database = database;
    }

    /// Make a key for an owner and a model; this is the only time that it is known.
    public String make(String owner, String model) {
        var secret = Secret.make();
        database.write(sql -> sql.run(
                "insert into access (hash, owner, model, made) values (?, ?, ?, ?)",
                Secret.hash(secret),
                checkOwner(owner),
                model,
                System.currentTimeMillis()));
        return secret;
    }

    /// Take all keys of an owner for a model away.
    public void revoke(String owner, String model) {
        database.write(sql -> {
            var changed = sql.run(
                    "update access set revoked = ? where owner = ? and model = ? and revoked is null",
                    System.currentTimeMillis(),
                    owner,
                    model);
            if (changed == 0) throw noKey(owner, model);
            return changed;
        });
    }

    /// List the owners that may call a model, in the order of their first key.
    public List<String> owners(String model) {
        return database.read(sql -> sql.all(
                row -> row.getString(1),
                "select owner from access where model = ? and revoked is null group by owner order by min(rowid)",
                model));
    }

    /// Give all grants in force by the hash of their key.
    public Map<String, Grant> grants() {
        var all = new HashMap<String, Grant>();
        database.read(sql -> sql.all(
                row -> all.put(row.getString(1), new Grant(row.getString(2), row.getString(3))),
                "select hash, owner, model from access where revoked is null"));
        return all;
    }

    /// Give the name back, or refuse it.
    public static String checkOwner(String owner) {
        if (!owner.isBlank() && owner.length() <= 64) return owner;
        throw new JotterException(
                "\"" + owner + "\" cannot own a key.",
                "A name of 1 to 64 characters was expected, and one of " + owner.length() + " was found.",
                "Name who will call, for example key(\"team-a\").");
    }

    private JotterException noKey(String owner, String model) {
        var owners = owners(model);
        return new JotterException(
                "\"" + owner + "\" has no key for \"" + model + "\".",
                owners.isEmpty()
                        ? "An owner of a key was expected, and the model has none."
                        : "One of its owners was expected: " + String.join(", ", owners) + ".",
                owners.isEmpty() ? "There is nothing to revoke." : Nearest.hint(owner, owners));
    }
}
