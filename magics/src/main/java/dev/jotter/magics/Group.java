package dev.jotter.magics;

/// Name the headings of `%help`, in its order.
final class Group {
    static final String LIBRARIES = "Libraries";
    static final String CODE = "Code";
    static final String TIME = "Time";
    static final String SESSION = "Session";
    static final String SYSTEM = "System";
    static final String SHOW = "Show";
    static final String MODELS = "Models";
    static final String HELP = "Help";

    private Group() {}
}
