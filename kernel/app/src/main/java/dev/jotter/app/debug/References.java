package dev.jotter.app.debug;

import dev.jotter.shell.CallFrame;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Number what the front end may ask for again: frames, and what can be opened. All is let go when a thread goes on.
final class References {
    private final Map<Integer, CallFrame> frames = new ConcurrentHashMap<>();
    private final Map<Integer, Node> nodes = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    int add(CallFrame frame) {
        var number = count.incrementAndGet();
        frames.put(number, frame);
        return number;
    }

    int add(Node node) {
        var number = count.incrementAndGet();
        nodes.put(number, node);
        return number;
    }

    CallFrame frame(int number) {
        return Optional.ofNullable(frames.get(number))
                .orElseThrow(() -> new Refusal("There is no frame " + number + " any more: its thread went on."));
    }

    Node node(int number) {
        return Optional.ofNullable(nodes.get(number))
                .orElseThrow(() -> new Refusal("There are no variables " + number + " any more: ask for them again."));
    }

    void clear() {
        frames.clear();
        nodes.clear();
    }
}
