package dev.jotter.frame.internal.privacy;

import java.util.Locale;
import java.util.Set;

/// Know the words that announce a telephone number.
final class PhoneLabels {
    private static final Set<String> WORDS = Set.of(
            "tel",
            "telephone",
            "telefon",
            "telefono",
            "teléfono",
            "téléphone",
            "tél",
            "telefone",
            "phone",
            "phones",
            "ph",
            "fon",
            "fax",
            "telefax",
            "mobile",
            "mobil",
            "movil",
            "móvil",
            "portable",
            "cell",
            "cellphone",
            "handy",
            "gsm",
            "sms",
            "whatsapp",
            "pager",
            "hotline",
            "voicemail");

    /// What may stand between such a word and the number.
    private static final Set<String> FILLERS = Set.of("no", "nr", "number", "nummer", "numero", "is", "at", "us", "me");

    private static final int FURTHEST = 24;

    private PhoneLabels() {}

    /// Say whether one of them stands just before this place, on the same line.
    static boolean before(String text, int start) {
        var at = start;
        var fillers = 0;
        while (at > 0 && start - at < FURTHEST) {
            while (at > 0 && start - at < FURTHEST && " \t.:#-()".indexOf(text.charAt(at - 1)) >= 0) at--;
            var end = at;
            while (at > 0 && start - at < FURTHEST && Character.isLetter(text.charAt(at - 1))) at--;
            if (end == at || Chars.isWord(text, at - 1)) return false;
            var word = text.substring(at, end).toLowerCase(Locale.ROOT);
            if (WORDS.contains(word)) return true;
            if (!FILLERS.contains(word) || ++fillers > 2) return false;
        }
        return false;
    }
}
