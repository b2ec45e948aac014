package dev.jotter.shell;

import dev.jotter.display.Html;
import dev.jotter.display.MimeBundle;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Hold one thing that an inspection tells: a line of code, its documentation, and its source.
///
/// @param code a signature, or a variable with its type
/// @param comment the documentation, or the empty string
/// @param isMarkdown whether the comment is Markdown; else HTML
/// @param source the declaration as written, or the empty string
record Section(String code, String comment, boolean isMarkdown, String source) {
    static Section of(String code) {
        return new Section(code, "", false, "");
    }

    /// Put sections into one bundle of text, HTML and Markdown.
    static MimeBundle bundle(List<Section> sections) {
        return MimeBundle.html(joined(sections, Section::html, "\n"), joined(sections, Section::text, "\n\n"))
                .with("text/markdown", joined(sections, Section::markdown, "\n\n"));
    }

    private static String joined(List<Section> sections, Function<Section, String> form, String between) {
        return sections.stream().map(form).collect(Collectors.joining(between));
    }

    private String text() {
        var text = new StringBuilder(code);
        if (!comment.isEmpty()) {
            var plain = isMarkdown ? Markdown.text(comment) : Javadoc.text(comment);
            text.append("\n\n").append(plain.replaceAll("(?m)^(?=.)", "    "));
        }
        if (!source.isEmpty()) text.append("\n\nSource:\n").append(source);
        return text.toString();
    }

    private String html() {
        var html = new StringBuilder("<pre><b>").append(Html.escape(code)).append("</b></pre>");
        if (!comment.isEmpty()) {
            html.append("<div>")
                    .append(isMarkdown ? Markdown.html(comment) : Javadoc.html(comment))
                    .append("</div>");
        }
        if (!source.isEmpty()) html.append("<pre>").append(Html.escape(source)).append("</pre>");
        return html.toString();
    }

    private String markdown() {
        var text = new StringBuilder("```java\n").append(code).append("\n```");
        if (!comment.isEmpty()) text.append("\n\n").append(isMarkdown ? comment.strip() : Javadoc.html(comment));
        if (!source.isEmpty()) text.append("\n\n```java\n").append(source).append("\n```");
        return text.toString();
    }
}
