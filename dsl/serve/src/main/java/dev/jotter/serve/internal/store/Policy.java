package dev.jotter.serve.internal.store;

/// Say under which terms a model is called.
///
/// @param keyNeeded whether a call needs a key, even on the loopback
/// @param perMinute how many calls a minute each owner of a key has; 0 for no limit
public record Policy(boolean keyNeeded, int perMinute, Price price) {
    public static final Policy OPEN = new Policy(false, 0, Price.FREE);
}
