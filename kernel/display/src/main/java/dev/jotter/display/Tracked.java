package dev.jotter.display;

import java.util.Collection;
import java.util.Iterator;

/// Walk through a collection with a progress line: `for (var file : progress(files)) …`.
///
/// The line opens with each walk and ends when the last element was handed out and the loop comes back for more.
///
/// @param elements what is walked through
/// @param what the word before the bar
public record Tracked<T>(Collection<T> elements, String what) implements Iterable<T> {
    @Override
    public Iterator<T> iterator() {
        var line = ProgressLine.open(what, elements.size());
        var inner = elements.iterator();
        return new Iterator<>() {
            private long done = -1;

            @Override
            public boolean hasNext() {
                var more = inner.hasNext();
                if (!more) line.finish(elements.size() + " done");
                return more;
            }

            @Override
            public T next() {
                line.update(++done, "");
                return inner.next();
            }
        };
    }
}
