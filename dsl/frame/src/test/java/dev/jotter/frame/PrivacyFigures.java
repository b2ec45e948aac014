package dev.jotter.frame;

import dev.jotter.display.Grid;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Measure what the finders find in a folder of mails: run by `./jotter bench privacy`.
///
/// The e-mail addresses that are there come from a list whose unusual ones were looked at, or, for mails without one,
/// from splitting the text at blanks and brackets, which shares no code with the finder. Cards and bank accounts are
/// planted with a seed, right ones and ones that only look right; whatever else is found in the mails counts as wrong.
final class PrivacyFigures {
    private static final long SEED = 2002;
    private static final Pattern BETWEEN = Pattern.compile("[\\s<>()\\[\\],;:\"\\\\/?&]+");
    private static final Pattern AROUND = Pattern.compile("^[.'`*!\\-=_>|#{}~^$%]+|[.'`*!\\-=_>|#{}~^$%]+$");

    private final Map<String, String> mails;
    private final Map<String, Set<String>> addresses;

    private PrivacyFigures(Map<String, String> mails, Map<String, Set<String>> addresses) {
        this.mails = mails;
        this.addresses = addresses;
    }

    /// Measure over a folder, and with a list of its addresses if there is one.
    public static void main(String[] args) throws IOException {
        var all = new ArrayList<Grid>();
        for (var folder : args) {
            var path = Path.of(folder);
            if (!Files.isDirectory(path)) continue;
            var figures = of(path);
            all.add(figures.grid()
                    .caption(folder + ": " + figures.mails.size() + " mails, "
                            + (Files.exists(list(path))
                                    ? "addresses by a list"
                                    : "addresses by splitting at blanks and brackets")));
        }
        all.forEach(grid -> System.out.println(grid + "\n"));
    }

    static PrivacyFigures of(Path folder) throws IOException {
        var mails = new LinkedHashMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(".txt")) continue;
                mails.put(name, text(Files.readAllBytes(file)));
            }
        }
        return new PrivacyFigures(mails, addresses(folder, mails));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static Path list(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".addresses.tsv");
    }

    private static Map<String, Set<String>> addresses(Path folder, Map<String, String> mails) throws IOException {
        var all = new HashMap<String, Set<String>>();
        if (!Files.exists(list(folder))) {
            mails.forEach((name, mail) -> all.put(name, split(mail)));
            return all;
        }
        for (var line : Files.readAllLines(list(folder))) {
            if (line.startsWith("#")) continue;
            var parts = line.split("\t");
            all.computeIfAbsent(parts[0], _ -> new LinkedHashSet<>()).add(parts[1]);
        }
        return all;
    }

    private static Set<String> split(String mail) {
        var all = new LinkedHashSet<String>();
        for (var piece : BETWEEN.split(mail)) {
            var address = AROUND.matcher(piece).replaceAll("");
            var at = address.indexOf('@');
            if (at <= 0 || at != address.lastIndexOf('@')) continue;
            var domain = address.substring(at + 1).replaceFirst("%.*", "");
            if (domain.chars().anyMatch(Character::isLetter)) all.add(address.substring(0, at + 1) + domain);
        }
        return all;
    }

    /// Count the addresses of the list, wherever they stand, that are hidden whole.
    Share emails() {
        var masker = new TextMasker(List.of(Finding.email()));
        var hidden = 0L;
        var there = 0L;
        var missed = new ArrayList<String>();
        for (var mail : mails.entrySet()) {
            var places = masker.places(mail.getValue());
            for (var address : addresses.getOrDefault(mail.getKey(), Set.of())) {
                for (var at = mail.getValue().indexOf(address);
                        at >= 0;
                        at = mail.getValue().indexOf(address, at + 1)) {
                    there++;
                    if (covered(places, at, at + address.length())) hidden++;
                    else missed.add(mail.getKey() + ": " + address);
                }
            }
        }
        return new Share(hidden, there, missed);
    }

    private static boolean covered(List<TextMasker.Place> places, int start, int end) {
        return places.stream().anyMatch(place -> place.start() <= start && end <= place.end());
    }

    /// Plant numbers into each mail and count what is found of one sort.
    Planting planted(String tag, Finding finding) {
        var planted = new Planted(SEED);
        var masker = new TextMasker(List.of(finding));
        var right = 0L;
        var there = 0L;
        var wrong = new ArrayList<String>();
        var missed = new ArrayList<String>();
        for (var mail : mails.entrySet()) {
            var numbers = planted.numbers();
            var text = planted.into(mail.getValue(), numbers);
            var real = numbers.stream()
                    .filter(number -> number.tag().equals(tag))
                    .map(Planted.Number::text)
                    .toList();
            var found = masker.places(text).stream()
                    .map(place -> text.substring(place.start(), place.end()))
                    .toList();
            there += real.size();
            right += real.stream().filter(found::contains).count();
            real.stream().filter(one -> !found.contains(one)).forEach(one -> missed.add(mail.getKey() + ": " + one));
            found.stream().filter(one -> !real.contains(one)).forEach(one -> wrong.add(mail.getKey() + ": " + one));
        }
        return new Planting(new Share(right, right + wrong.size(), wrong), new Share(right, there, missed));
    }

    /// Take the seconds that all finders need for all mails.
    double seconds() {
        var table = Table.create(StringColumn.create("text", mails.values()));
        var start = System.nanoTime();
        Objects.requireNonNull(Masking.text(table, "text"));
        return (System.nanoTime() - start) / 1e9;
    }

    private Grid grid() {
        var cards = planted("card", Finding.card());
        var ibans = planted("iban", Finding.iban());
        var emails = emails();
        seconds();
        var megabytes = mails.values().stream().mapToLong(String::length).sum() / 1e6;
        return Grid.of("", "figure", "of", "not so")
                .row("e-mail recall", emails.text(), emails.all(), emails.examples())
                .row(
                        "card precision",
                        cards.precision().text(),
                        cards.precision().all(),
                        cards.precision().examples())
                .row(
                        "card recall",
                        cards.recall().text(),
                        cards.recall().all(),
                        cards.recall().examples())
                .row(
                        "IBAN precision",
                        ibans.precision().text(),
                        ibans.precision().all(),
                        ibans.precision().examples())
                .row(
                        "IBAN recall",
                        ibans.recall().text(),
                        ibans.recall().all(),
                        ibans.recall().examples())
                .row(
                        "maskText, seconds",
                        String.format(Locale.ROOT, "%.2f", seconds()),
                        mails.size(),
                        String.format(Locale.ROOT, "%.1f million characters", megabytes));
    }

    /// @param part how many were right
    /// @param all of how many
    /// @param others those that were not
    record Share(long part, long all, List<String> others) {
        double value() {
            return (double) part / all;
        }

        private String text() {
            return String.format(Locale.ROOT, "%.5f", value());
        }

        private String examples() {
            return others.isEmpty() ? "" : others.size() + ", such as " + others.getFirst();
        }
    }

    /// @param precision of what was found, how much was right
    /// @param recall of what was planted, how much was found
    record Planting(Share precision, Share recall) {}
}
