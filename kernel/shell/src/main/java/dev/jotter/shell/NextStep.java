package dev.jotter.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Say what to type next, where that can be told from the error alone.
final class NextStep {
    private static final Pattern CONVERSION =
            Pattern.compile("([\\w.<>?\\[\\], ]+) cannot be converted to ([\\w.<>?\\[\\], ]+)");
    private static final Pattern LOSSY = Pattern.compile("possible lossy conversion from (\\w+) to (\\w+)");
    private static final Pattern UNREPORTED = Pattern.compile("unreported exception ([\\w.]+)");
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?:method|constructor) (?:[\\w.$]+\\.)?(?:<[^>]*>)?(\\w+(?:<[^>]*>)?\\([^)]*\\)) is not applicable");
    private static final Pattern VARIABLE = Pattern.compile("variable (\\w+)");
    private static final Set<String> NUMBERS = Set.of("byte", "short", "int", "long", "float", "double");

    private NextStep() {}

    static Optional<String> of(Mistake mistake) {
        return switch (mistake.code().replaceFirst("^compiler\\.err\\.", "")) {
            case "prob.found.req", "cant.apply.symbol", "incomparable.types" -> conversion(mistake.message());
            case "cant.apply.symbols" -> candidates(mistake.message());
            case "missing.ret.stmt" -> Optional.of("End every path of it with \"return\" and a value.");
            case "unreported.exception.need.to.catch.or.throw" -> exception(mistake.message());
            case "cant.infer.local.var.type" -> type(mistake);
            case "expected" -> expected(mistake.message());
            case "premature.eof", "unclosed.str.lit", "unclosed.text.block", "unclosed.comment", "unclosed.char.lit" ->
                Unfinished.explain(mistake.source());
            case "ref.ambiguous" -> Optional.of("Cast an argument to the type that you mean.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> conversion(String message) {
        if (message.contains("incompatible parameter types in lambda")) {
            return Optional.of("Write as many names before \"->\" as the method hands over.");
        }
        var lossy = LOSSY.matcher(message);
        if (lossy.find()) {
            return Optional.of("Write (%s) before it to cut it%s."
                    .formatted(lossy.group(2), isFraction(lossy.group(1)) ? ", or Math.round(…) to round it" : ""));
        }
        var both = CONVERSION.matcher(message);
        if (!both.find()) return Optional.empty();
        return conversion(
                Signatures.simple(both.group(1).strip()).replaceFirst("^.*[;:] ", ""),
                Signatures.simple(both.group(2).strip()));
    }

    private static boolean isFraction(String type) {
        return type.equals("double") || type.equals("float");
    }

    private static Optional<String> conversion(String found, String expected) {
        if (found.equals("String")) {
            return switch (expected) {
                case "int", "Integer" -> Optional.of("Make a number of the text with Integer.parseInt(…).");
                case "long", "Long" -> Optional.of("Make a number of the text with Long.parseLong(…).");
                case "double", "Double" -> Optional.of("Make a number of the text with Double.parseDouble(…).");
                case "char", "Character" -> Optional.of("Write a single character in '…', or take .charAt(0).");
                case "Path" -> Optional.of("Make a path of the text with Path.of(…).");
                case "boolean" -> Optional.of("Compare it: .equals(…), or ask .isEmpty().");
                default -> Optional.empty();
            };
        }
        if (expected.equals("String")) return Optional.of("Make text of it with String.valueOf(…).");
        if (expected.equals("boolean") && NUMBERS.contains(found)) return Optional.of("Compare it: … != 0.");
        if (found.startsWith("Optional<")) return Optional.of("Take the value out with .orElseThrow() or .orElse(…).");
        if (found.startsWith("Stream<") && expected.startsWith("List<")) {
            return Optional.of("Collect the stream with .toList().");
        }
        if (found.endsWith("[]") && expected.startsWith("List<")) {
            return Optional.of("Make a list of the array with List.of(…).");
        }
        return Optional.empty();
    }

    private static Optional<String> candidates(String message) {
        var found = CANDIDATE
                .matcher(message)
                .results()
                .map(one -> Signatures.simple(one.group(1)))
                .distinct()
                .limit(6)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of("There is: " + listed(found) + ".");
    }

    private static String listed(List<String> all) {
        return all.stream().collect(Collectors.joining("; "));
    }

    private static Optional<String> exception(String message) {
        var name = UNREPORTED.matcher(message);
        if (!name.find()) return Optional.empty();
        var type = Signatures.simple(name.group(1));
        return Optional.of("Put it into try { … } catch (%s e) { … }, or add \"throws %s\" to the method around it."
                .formatted(type, type));
    }

    private static Optional<String> type(Mistake mistake) {
        var name = VARIABLE.matcher(mistake.message());
        if (!name.find() || !mistake.message().contains("without initializer")) {
            return Optional.of("Write the type in place of \"var\".");
        }
        return Optional.of("Give it a value, or write its type in place of \"var\": int %s;".formatted(name.group(1)));
    }

    private static Optional<String> expected(String message) {
        var sign = message.replaceFirst(" expected.*", "").replace("'", "");
        return sign.length() == 1 ? Optional.of("Put \"" + sign + "\" at the caret.") : Optional.empty();
    }
}
