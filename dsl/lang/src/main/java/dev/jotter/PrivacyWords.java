package dev.jotter;

import dev.jotter.frame.Finding;
import dev.jotter.frame.Mask;
import org.jspecify.annotations.Nullable;

/// Prepare: what becomes of values that nobody may see.
abstract sealed class PrivacyWords extends JoinWords permits LearnWords {
    /// Put a token in the place of each value, the same for the same value and secret.
    ///
    /// ```java
    /// penguins.mask("island", hash("any 16 characters or more, kept elsewhere"))
    /// ```
    public static Mask hash(@Nullable String secret) {
        return Mask.hash(secret);
    }

    /// Put `*` for each letter and digit.
    ///
    /// ```java
    /// penguins.mask("island", redact())
    /// ```
    public static Mask redact() {
        return Mask.redact();
    }

    /// Redact all but the first letters and digits.
    ///
    /// ```java
    /// penguins.mask("species", keepFirst(1))
    /// ```
    public static Mask keepFirst(int n) {
        return Mask.keepFirst(n);
    }

    /// Redact all but the last letters and digits.
    ///
    /// ```java
    /// penguins.mask("species", keepLast(2))
    /// ```
    public static Mask keepLast(int n) {
        return Mask.keepLast(n);
    }

    /// Keep the year of a date.
    ///
    /// ```java
    /// penguins.add("seen", row -> LocalDate.of(2008, 11, 1 + row.index() % 28)).mask("seen", year())
    /// ```
    public static Mask year() {
        return Mask.year();
    }

    /// Put numbers into bands of this width.
    ///
    /// ```java
    /// penguins.mask("body_mass_g", bands(500))
    /// ```
    public static Mask bands(double width) {
        return Mask.bands(width);
    }

    /// Look for e-mail addresses in texts.
    ///
    /// ```java
    /// texts("data/mails").head(3).maskText("text", email())
    /// ```
    public static Finding email() {
        return Finding.email();
    }

    /// Look for telephone numbers in texts.
    ///
    /// ```java
    /// texts("data/mails").head(3).maskText("text", phone().by(redact()))
    /// ```
    public static Finding phone() {
        return Finding.phone();
    }

    /// Look for numbers of payment cards in texts.
    ///
    /// ```java
    /// texts("data/mails").head(3).maskText("text", card().by(keepLast(4)))
    /// ```
    public static Finding card() {
        return Finding.card();
    }

    /// Look for international bank account numbers in texts.
    ///
    /// ```java
    /// texts("data/mails").head(3).maskText("text", iban())
    /// ```
    public static Finding iban() {
        return Finding.iban();
    }

    /// Look for addresses of the Internet Protocol in texts.
    ///
    /// ```java
    /// texts("data/mails").head(3).maskText("text", ip())
    /// ```
    public static Finding ip() {
        return Finding.ip();
    }

    /// Look for names in texts.
    ///
    /// ```java
    /// texts("data/mails").head(3).maskText("text", names("Ada Lovelace", "Alan Turing"), email())
    /// ```
    public static Finding names(String... names) {
        return Finding.names(names);
    }

    /// Look for the names of a file in texts, one a line.
    ///
    /// ```java
    /// Files.writeString(Path.of("names.txt"), "Ada Lovelace\nAlan Turing\n");
    /// texts("data/mails").head(3).maskText("text", namesFrom("names.txt"))
    /// ```
    public static Finding namesFrom(String file) {
        return Finding.namesFrom(file);
    }
}
