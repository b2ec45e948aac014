package dev.jotter.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Replace what the findings find in a text. Places that overlap become one, which the longest of them names.
final class TextMasker {
    /// @param start where it begins
    /// @param end where it has ended
    /// @param finding which of the findings found it
    record Place(int start, int end, int finding) {
        private int length() {
            return end - start;
        }

        private Place with(Place other) {
            var longer = other.length() > length() ? other : this;
            return new Place(start, Math.max(end, other.end), longer.finding);
        }
    }

    private final List<Finding> findings;
    private final List<Optional<HashMask.Hashing>> hashings;

    TextMasker(List<Finding> findings) {
        this.findings = findings;
        this.hashings = findings.stream()
                .map(finding ->
                        finding.mask().filter(HashMask.class::isInstance).map(mask -> ((HashMask) mask).start()))
                .toList();
    }

    /// List the places from left to right, none over another.
    List<Place> places(String text) {
        var all = new ArrayList<Place>();
        for (var at : IntStream.range(0, findings.size()).toArray()) {
            findings.get(at).finder().find(text, (start, end) -> all.add(new Place(start, end, at)));
        }
        all.sort(Comparator.comparingInt(Place::start).thenComparingInt(Place::finding));
        var apart = new ArrayList<Place>();
        for (var place : all) {
            if (!apart.isEmpty() && place.start() < apart.getLast().end())
                apart.add(apart.removeLast().with(place));
            else apart.add(place);
        }
        return apart;
    }

    String mask(String text) {
        var places = places(text);
        if (places.isEmpty()) return text;
        var masked = new StringBuilder(text.length());
        var done = 0;
        for (var place : places) {
            masked.append(text, done, place.start()).append(replacement(text, place));
            done = place.end();
        }
        return masked.append(text, done, text.length()).toString();
    }

    private String replacement(String text, Place place) {
        var finding = findings.get(place.finding());
        var found = text.substring(place.start(), place.end());
        var hashing = hashings.get(place.finding());
        if (hashing.isPresent())
            return "[" + finding.tag() + ":" + hashing.get().token(found) + "]";
        return finding.mask().map(mask -> ((Mask.Kept) mask).text(found)).orElse("[" + finding.tag() + "]");
    }
}
