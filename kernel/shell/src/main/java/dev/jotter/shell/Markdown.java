package dev.jotter.shell;

import dev.jotter.display.Html;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turn the Markdown of documentation comments into text and into HTML: paragraphs, lists, code, emphasis, links.
final class Markdown {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\n]+)](?:\\[([^\\]\n]*)]|\\(([^)\n]*)\\))?");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*\n]+)\\*\\*");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])[*_]([^*_\n]+)[*_](?!\\w)");
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(\\w+)\\s+");

    private Markdown() {}

    static String text(String comment) {
        var plain =
                comment.lines().filter(line -> !line.strip().startsWith("```")).collect(Collectors.joining("\n"));
        plain = BLOCK_TAG.matcher(plain).replaceAll("\n$1: ");
        plain = LINK.matcher(CODE.matcher(plain).replaceAll("$1")).replaceAll(Markdown::label);
        plain = BOLD.matcher(plain).replaceAll("$1");
        return plain.replaceAll("\n{3,}", "\n\n").strip();
    }

    static String html(String comment) {
        var html = new StringBuilder();
        var inCode = false;
        for (var line : comment.lines().toList()) {
            if (line.strip().startsWith("```")) {
                html.append(inCode ? "</pre>" : "<pre>");
                inCode = !inCode;
            } else if (inCode) {
                html.append(Html.escape(line)).append('\n');
            } else {
                html.append(line(line)).append('\n');
            }
        }
        return html.append(inCode ? "</pre>" : "").toString().strip();
    }

    private static String line(String line) {
        var text = line.strip();
        if (text.isEmpty()) return "<p>";
        if (text.startsWith("- ") || text.startsWith("* ")) return "<li>" + inline(text.substring(2)) + "</li>";
        var tag = BLOCK_TAG.matcher(text);
        if (tag.lookingAt()) return "<br><b>" + tag.group(1) + "</b> " + inline(text.substring(tag.end()));
        return inline(text);
    }

    private static String inline(String text) {
        var html = CODE.matcher(Html.escape(text)).replaceAll("<code>$1</code>");
        html = LINK.matcher(html).replaceAll(found -> "<code>" + label(found) + "</code>");
        html = BOLD.matcher(html).replaceAll("<b>$1</b>");
        return EMPHASIS.matcher(html).replaceAll("<i>$1</i>");
    }

    /// Give a link's text, or its target as one would write it in code.
    private static String label(MatchResult link) {
        var target = link.group(1);
        var text = link.group(2) != null || link.group(3) != null
                ? target
                : target.replaceFirst("^#", "").replace('#', '.');
        return Matcher.quoteReplacement(text);
    }
}
