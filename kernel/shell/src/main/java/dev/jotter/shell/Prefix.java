package dev.jotter.shell;

/// Judge how well a name goes with what was typed of it.
///
/// @param typed the letters before the cursor
record Prefix(String typed) {
    /// Say whether the name goes with it at all.
    boolean matches(String name) {
        return rank(name) < 3;
    }

    /// Give 0 for a name that starts with it, 1 when only the case differs, 2 for the humps of a camel-case name
    /// (`aLi` for `ArrayList`), 3 for none of these.
    int rank(String name) {
        if (name.startsWith(typed)) return 0;
        if (name.regionMatches(true, 0, typed, 0, typed.length())) return 1;
        return typed.length() > 1 && humps(name, 0, 0) ? 2 : 3;
    }

    private boolean humps(String name, int at, int from) {
        if (from == typed.length()) return true;
        if (at >= name.length()) return false;
        var c = typed.charAt(from);
        if (at == 0) return Character.toLowerCase(c) == Character.toLowerCase(name.charAt(0)) && humps(name, 1, 1);
        if (c == name.charAt(at) && humps(name, at + 1, from + 1)) return true;
        if (!Character.isUpperCase(c)) return false;
        for (var next = at + 1; next < name.length(); next++) {
            if (name.charAt(next) == c && humps(name, next + 1, from + 1)) return true;
        }
        return false;
    }
}
