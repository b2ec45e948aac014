package dev.jotter.magics.internal.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Hold all that a session has asked for, so that it is resolved together.
///
/// @param libraries the coordinates, one for each key: the last one counts
/// @param exclusions `group:artifact` pairs that nobody shall bring in; `*` stands for any
/// @param poms files whose dependencies are wanted
/// @param places repositories besides those of `settings.xml`
public record Wish(Map<String, Coordinate> libraries, List<String> exclusions, List<Path> poms, List<Place> places) {
    public Wish {
        libraries = Map.copyOf(libraries);
        exclusions = List.copyOf(exclusions);
        poms = List.copyOf(poms);
        places = List.copyOf(places);
    }

    /// Wish for nothing.
    public static Wish nothing() {
        return new Wish(Map.of(), List.of(), List.of(), List.of());
    }

    /// Wish for these as well, and never for what the exclusions name.
    public Wish and(List<Coordinate> more, List<String> without) {
        var all = new TreeMap<>(libraries);
        more.forEach(library -> all.put(library.key(), library));
        return new Wish(all, joined(exclusions, without), poms, places);
    }

    /// Wish for what a POM depends on.
    public Wish and(Path pom) {
        return new Wish(libraries, exclusions, joined(poms, List.of(pom)), places);
    }

    /// Ask this repository too. One of the same name gives way.
    public Wish at(Place place) {
        var others = places.stream().filter(one -> !one.id().equals(place.id())).toList();
        return new Wish(libraries, exclusions, poms, joined(others, List.of(place)));
    }

    /// Give the libraries by name, so that the order of asking changes nothing.
    List<Coordinate> sorted() {
        return libraries.values().stream()
                .sorted(Comparator.comparing(Coordinate::key))
                .toList();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        for (var one : second) if (!all.contains(one)) all.add(one);
        return all;
    }
}
