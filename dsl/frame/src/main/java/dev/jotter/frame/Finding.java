package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.frame.internal.privacy.Cards;
import dev.jotter.frame.internal.privacy.Emails;
import dev.jotter.frame.internal.privacy.Finder;
import dev.jotter.frame.internal.privacy.Ibans;
import dev.jotter.frame.internal.privacy.IpAddresses;
import dev.jotter.frame.internal.privacy.Names;
import dev.jotter.frame.internal.privacy.Phones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Say what to look for in a text, and what to put in its place: `[email]`, unless [#by] says otherwise. Immutable.
public final class Finding {
    private final String tag;
    private final Finder finder;
    private final Optional<Mask> mask;

    private Finding(String tag, Finder finder, Optional<Mask> mask) {
        this.tag = tag;
        this.finder = finder;
        this.mask = mask;
    }

    /// Look for e-mail addresses.
    public static Finding email() {
        return new Finding("email", new Emails(), Optional.empty());
    }

    /// Look for telephone numbers.
    public static Finding phone() {
        return new Finding("phone", new Phones(), Optional.empty());
    }

    /// Look for numbers of payment cards.
    public static Finding card() {
        return new Finding("card", new Cards(), Optional.empty());
    }

    /// Look for international bank account numbers.
    public static Finding iban() {
        return new Finding("iban", new Ibans(), Optional.empty());
    }

    /// Look for addresses of the Internet Protocol, version 4 and 6.
    public static Finding ip() {
        return new Finding("ip", new IpAddresses(), Optional.empty());
    }

    /// Look for these names.
    public static Finding names(String... names) {
        return names(List.of(names), "Type names(\"Ada Lovelace\", \"Alan Turing\").");
    }

    /// Look for the names of a file, one a line, in UTF-8.
    public static Finding namesFrom(String file) {
        try {
            return names(Files.readAllLines(Path.of(file)), "Write one name a line into " + file + ".");
        } catch (IOException e) {
            throw new JotterException(
                    "The names in " + file + " cannot be read.",
                    "Expected a text file in UTF-8 with one name a line, found: " + reason(e) + ".",
                    "Check the path, or give the names themselves: names(\"Ada Lovelace\").",
                    e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException ? "no file" : String.valueOf(e.getMessage());
    }

    private static Finding names(List<String> names, String next) {
        var usable = names.stream()
                .filter(name -> name.codePoints().filter(Character::isLetter).count() >= 2)
                .toList();
        if (usable.isEmpty()) {
            throw new JotterException(
                    "There are no names to look for.", "Expected names of at least two letters, found none.", next);
        }
        return new Finding("name", new Names(usable), Optional.empty());
    }

    /// Look for everything that needs no list.
    static List<Finding> all() {
        return List.of(email(), iban(), card(), phone(), ip());
    }

    /// Put a mask of what is found in its place: `card().by(keepLast(4))`, or a token in brackets for `hash(…)`.
    public Finding by(Mask mask) {
        if (mask instanceof HashMask || mask instanceof Mask.Kept) return new Finding(tag, finder, Optional.of(mask));
        throw new JotterException(
                "What is found in a text cannot be masked by " + (mask instanceof Mask.Year ? "year()" : "bands(…)")
                        + ".",
                "Expected a mask for texts, found one for " + (mask instanceof Mask.Year ? "dates" : "numbers") + ".",
                "Choose hash(…), redact(), keepFirst(n) or keepLast(n).");
    }

    String tag() {
        return tag;
    }

    Finder finder() {
        return finder;
    }

    Optional<Mask> mask() {
        return mask;
    }

    @Override
    public String toString() {
        return tag + "()" + mask.map(by -> ".by(" + by + ")").orElse("");
    }
}
