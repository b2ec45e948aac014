package dev.jotter.app;

/// Hold what the doctor found about one thing.
///
/// @param needed whether Jotter cannot work without it
/// @param found what was found
/// @param todo what to do when it is missing; empty when nothing is to be done
record Check(String what, boolean ok, boolean needed, String found, String todo) {
    static Check ok(String what, String found) {
        return new Check(what, true, true, found, "");
    }

    static Check missing(String what, String found, String todo) {
        return new Check(what, false, true, found, todo);
    }

    static Check optional(String what, String found, String todo) {
        return new Check(what, false, false, found, todo);
    }

    @Override
    public String toString() {
        var mark = ok ? "ok     " : needed ? "missing" : "absent ";
        var line = "%s  %-12s %s".formatted(mark, what, found);
        return todo.isEmpty() ? line : line + "\n                      -> " + todo;
    }
}
