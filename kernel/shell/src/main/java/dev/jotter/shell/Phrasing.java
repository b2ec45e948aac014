package dev.jotter.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Put the compiler's messages, which go over several lines and name classes that a user never wrote, into one line.
final class Phrasing {
    private static final Pattern CALLED = Pattern.compile("(?:method|constructor) (\\S+) in .* cannot be applied.*");
    private static final Pattern LABEL = Pattern.compile("(symbol|location|required|found|reason): *(.*)");

    private Phrasing() {}

    static String of(Mistake mistake) {
        var labels = new LinkedHashMap<String, String>();
        var rest = new ArrayList<String>();
        for (var line : mistake.message().lines().map(String::strip).toList()) {
            var label = LABEL.matcher(line);
            if (label.matches() && !rest.isEmpty()) {
                labels.put(label.group(1), label.group(2));
            } else {
                rest.add(line);
            }
        }
        if (rest.isEmpty()) return "the compiler says nothing";
        return Signatures.simple(withoutSpaces(text(rest, labels)));
    }

    private static String text(List<String> rest, Map<String, String> labels) {
        var called = CALLED.matcher(rest.getFirst());
        if (called.matches() && labels.containsKey("required")) {
            return "%s(%s) cannot be called with (%s): %s"
                    .formatted(
                            called.group(1),
                            arguments(labels.get("required")),
                            arguments(labels.getOrDefault("found", "")),
                            reason(labels.getOrDefault("reason", "")));
        }
        if (rest.getFirst().startsWith("no suitable ")) {
            return rest.getFirst()
                    .replaceFirst("no suitable (method|constructor) found for ", "no $1 fits the call ")
                    .replace("no arguments", "");
        }
        var text = new StringBuilder(String.join("; ", rest));
        if (labels.containsKey("symbol")) text.append(": ").append(labels.get("symbol"));
        var place = labels.getOrDefault("location", "class");
        if (!place.equals("class") && !place.startsWith("class $JShell$") && !place.startsWith("class REPL.")) {
            text.append(", in ").append(place);
        }
        return text.toString();
    }

    private static String arguments(String types) {
        return types.equals("no arguments") ? "" : types;
    }

    private static String reason(String reason) {
        return reason.equals("actual and formal argument lists differ in length")
                ? "the number of arguments differs"
                : reason.replaceFirst("^(?:argument|varargs) mismatch; ", "");
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
