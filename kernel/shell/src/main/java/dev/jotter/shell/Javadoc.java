package dev.jotter.shell;

import dev.jotter.display.Html;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turn a documentation comment into text and into HTML.
final class Javadoc {
    private static final Pattern INNERMOST = Pattern.compile("\\{@(\\w+)\\s*([^{}]*)\\}");
    private static final Pattern WITH_BRACES = Pattern.compile("\\{@(\\w+)\\s*((?:[^{}]|\\{[^{}]*\\})*)\\}");
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(\\w+)\\s+");

    private Javadoc() {}

    static String text(String comment) {
        var plain = replaceInline(comment, code -> code.replace("<", "&lt;").replace(">", "&gt;"));
        plain = BLOCK.matcher(plain).replaceAll("\n$1: ");
        plain = plain.replaceAll("(?i)<li[^>]*>", "\n- ")
                .replaceAll("(?i)</?(p|pre|ul|ol|table|tr|blockquote|h\\d|div|dl|dt|dd)\\b[^>]*>", "\n")
                .replaceAll("<[^>]+>", "");
        plain = plain.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&#64;", "@")
                .replace("&amp;", "&");
        return plain.lines()
                .map(String::strip)
                .reduce("", (all, line) -> all + line + "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    static String html(String comment) {
        var html = replaceInline(comment, code -> "<code>" + Html.escape(code) + "</code>");
        return BLOCK.matcher(html)
                .replaceAll("<br><b>$1</b> ")
                .replaceAll("(?is)</?(script|style|iframe)\\b[^>]*>", "");
    }

    private static String replaceInline(String comment, UnaryOperator<String> code) {
        var text = comment;
        var before = "";
        while (!text.equals(before)) {
            before = text;
            text = replaceInline(WITH_BRACES, replaceInline(INNERMOST, text, code), code);
        }
        return text;
    }

    private static String replaceInline(Pattern tags, String text, UnaryOperator<String> code) {
        return tags.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        inline(found.group(1), found.group(2).strip(), code)));
    }

    private static String inline(String tag, String content, UnaryOperator<String> code) {
        return switch (tag) {
            case "link", "linkplain" -> code.apply(label(content));
            case "inheritDoc", "docRoot" -> "";
            case "return" -> "Returns " + content + ".";
            default -> code.apply(content);
        };
    }

    /// Take a link's label, or else its target as one would write it in code.
    private static String label(String link) {
        var blank = link.indexOf(' ');
        var isLabelled = blank > 0 && link.lastIndexOf('(', blank) <= link.lastIndexOf(')', blank);
        var target = isLabelled ? link.substring(blank + 1).strip() : link;
        return isLabelled ? target : target.replaceFirst("^#", "").replace('#', '.');
    }
}
