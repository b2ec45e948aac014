package dev.jotter.frame.internal.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Find the names of a list as whole words, in capital or small letters, accents as they are. A name of several words
/// is found with a blank, a line break, a dash or a dot between them, and with the last word first and a comma
/// behind it.
public final class Names implements Finder {
    /// How far the words of one name may stand apart.
    private static final int WIDEST_GAP = 6;

    private final Node root = new Node();

    /// Learn the names; blank ones are none.
    public Names(Collection<String> names) {
        for (var name : names) {
            var words = words(name);
            add(words, words.size());
            if (words.size() > 1) {
                var turned = new ArrayList<String>();
                turned.add(words.getLast());
                turned.addAll(words.subList(0, words.size() - 1));
                add(turned, 1);
            }
        }
    }

    /// Remember words one behind the other; a comma is needed behind the word `comma`, counted from 1, if more follow.
    private void add(List<String> words, int comma) {
        if (words.isEmpty()) return;
        var node = root;
        for (var at = 0; at < words.size(); at++) {
            var key = at == comma ? "," + words.get(at) : words.get(at);
            node = node.next.computeIfAbsent(key, _ -> new Node());
        }
        node.ends = true;
    }

    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        for (var at = start(name, 0); at < name.length(); at = start(name, end(name, at))) {
            words.add(folded(name, at, end(name, at)));
        }
        return words;
    }

    @Override
    public void find(String text, Found found) {
        var at = start(text, 0);
        while (at < text.length()) {
            var end = match(text, at);
            if (end > 0) found.at(at, end);
            at = start(text, end > 0 ? end : end(text, at));
        }
    }

    /// Give the end of the longest name that begins here, or 0.
    private int match(String text, int start) {
        var longest = 0;
        var node = root;
        var key = "";
        for (var at = start; at < text.length(); ) {
            var end = end(text, at);
            var next = node.next.get(key + folded(text, at, end));
            if (next == null) return longest;
            node = next;
            if (node.ends) longest = end;
            at = start(text, end);
            if (at - end > WIDEST_GAP) return longest;
            var gap = text.substring(end, Math.min(at, text.length()));
            if (!gap.isBlank() && !gap.equals("-") && !gap.startsWith(".") && !gap.startsWith(",")) return longest;
            key = gap.startsWith(",") ? "," : "";
        }
        return longest;
    }

    private static int start(String text, int from) {
        var at = from;
        while (at < text.length() && !isLetter(text.charAt(at))) at++;
        return at;
    }

    private static int end(String text, int start) {
        var end = start;
        while (end < text.length()
                && (isLetter(text.charAt(end))
                        || ((text.charAt(end) == '\'' || text.charAt(end) == '’')
                                && end + 2 < text.length()
                                && isLetter(text.charAt(end + 1))
                                && isLetter(text.charAt(end + 2))))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char character) {
        return Chars.isWord(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static String folded(String text, int start, int end) {
        return Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    }

    /// One word of a name, and the words that may follow.
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private boolean ends;
    }
}
