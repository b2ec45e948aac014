package dev.jotter.frame.internal.jdbc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Keep the passwords of an address out of what is shown.
public final class Secrets {
    /// `password=x`, `pwd: x` and their like, and the `x` of `user:x@host` and of Oracle's `user/x@host`.
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("(?i)[\\w.-]*(?:password|passwd|passphrase|pwd|secret|token|key)\\s*=\\s*([^&;,?\\s)]+)"),
            Pattern.compile("//[^/@:]*:(.*)@"),
            Pattern.compile(":[^/:@]+/([^@]+)@"));

    private Secrets() {}

    /// Take the secrets of an address out of a text.
    public static String hidden(String text, String url) {
        var clean = text;
        for (var secret : of(url)) clean = clean.replace(secret, "***");
        return clean;
    }

    /// Give the address without what comes behind the database's name, where users and passwords stand.
    public static String address(String url) {
        return hidden(url, url).replaceFirst("[?;].*", "");
    }

    private static List<String> of(String url) {
        var found = new ArrayList<String>();
        for (var place : PLACES) {
            var match = place.matcher(url);
            while (match.find()) {
                found.add(match.group(1));
                found.add(decoded(match.group(1)));
            }
        }
        found.removeIf(String::isEmpty);
        return found;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
