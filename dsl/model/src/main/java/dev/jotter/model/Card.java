package dev.jotter.model;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Tell where a model comes from. It holds no time of day: the same data, options and seed give the same card.
///
/// @param learner the learner's name
/// @param options the learner's and the fit's options, by name
/// @param dataSha256 the hash of the data learned from
/// @param rows how many rows each part had: train, valid, test
/// @param seed the seed of all that was random
/// @param metrics figures on the test part, by name
/// @param versions the versions of Jotter, Java and the libraries that took part
public record Card(
        String learner,
        Map<String, String> options,
        String dataSha256,
        Map<String, Long> rows,
        long seed,
        Map<String, Double> metrics,
        Map<String, String> versions)
        implements Displayable {
    public Card {
        options = sorted(options);
        rows = sorted(rows);
        metrics = sorted(metrics);
        versions = sorted(versions);
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    @Override
    public MimeBundle toMimeBundle() {
        var grid = Grid.of("", "").row("learner", learner);
        for (var option : options.entrySet()) grid = grid.row(option.getKey(), option.getValue());
        grid = grid.row("seed", Long.toString(seed)).row("data", dataSha256);
        for (var part : rows.entrySet())
            grid = grid.row("rows, " + part.getKey(), part.getValue().toString());
        for (var metric : metrics.entrySet()) grid = grid.row(metric.getKey(), metric.getValue());
        for (var version : versions.entrySet()) grid = grid.row(version.getKey(), version.getValue());
        return grid.toMimeBundle();
    }
}
