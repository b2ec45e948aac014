package dev.jotter.serve;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// List the versions of a model: which gets what share of the calls, and how many calls it has answered.
///
/// @param aliases other names of versions; `live` is not among them
public record Versions(String model, List<Version> all, Map<String, String> aliases) implements Displayable {
    public Versions {
        all = List.copyOf(all);
        aliases = Map.copyOf(aliases);
    }

    /// Say what a version is doing.
    public enum Status {
        LIVE,
        CANARY,
        RETIRED
    }

    /// @param share the part of the calls it gets, 0 to 1
    /// @param calls the calls it has answered since it was published
    public record Version(String version, double share, Status status, long calls, String sha256) {}

    @Override
    public MimeBundle toMimeBundle() {
        var grid = Grid.of("version", "share", "status", "calls", "sha256");
        for (var v : all) {
            grid = grid.row(
                    v.version(),
                    percent(v.share()),
                    v.status().name().toLowerCase(Locale.ROOT),
                    v.calls(),
                    v.sha256().substring(0, 12));
        }
        var names = aliases.entrySet().stream()
                .map(alias -> alias.getKey() + " = " + alias.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return grid.caption(names.isEmpty() ? "" : "aliases: " + names).toMimeBundle();
    }

    @Override
    public String toString() {
        return toMimeBundle().text();
    }

    private static String percent(double share) {
        return Grid.of("").row(share * 100).toString().strip() + "%";
    }
}
