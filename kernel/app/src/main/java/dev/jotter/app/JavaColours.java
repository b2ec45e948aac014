package dev.jotter.app;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// Colour a cell while it is typed, unfinished strings and comments too.
final class JavaColours implements Highlighter {
    private static final Pattern TOKEN = Pattern.compile("""
            (?<comment>//[^\\n]*|(?s:/\\*.*?(?:\\*/|\\z)))
            |(?<text>(?s:\""".*?(?:(?<!\\\\)\"""|\\z))|"(?:\\\\.|[^"\\\\\\n])*"?|'(?:\\\\.|[^'\\\\\\n])*'?)
            |(?<magic>(?m:^\\h*%%?\\w+))
            |(?<annotation>@[\\w.]+)
            |(?<number>\\b\\d[\\w.]*)
            |(?<keyword>\\b(?:abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do|double|else|enum|extends
              |false|final|finally|float|for|if|implements|import|instanceof|int|interface|long|native|new|null|package
              |permits|private|protected|public|record|return|sealed|short|static|strictfp|super|switch|synchronized|this
              |throw|throws|transient|true|try|var|void|volatile|when|while|yield)\\b)
            |(?<other>\\w+|(?s:.))
            """, Pattern.COMMENTS);

    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

    @Override
    public AttributedString highlight(LineReader reader, String cell) {
        var coloured = new AttributedStringBuilder(cell.length());
        TOKEN.matcher(cell).results().forEach(token -> coloured.styled(style(token), token.group()));
        return coloured.toAttributedString();
    }

    private static AttributedStyle style(MatchResult token) {
        if (token.group("other") != null) return PLAIN;
        if (token.group("comment") != null) return PLAIN.faint();
        if (token.group("text") != null) return PLAIN.foreground(AttributedStyle.GREEN);
        if (token.group("number") != null) return PLAIN.foreground(AttributedStyle.CYAN);
        if (token.group("keyword") != null) return PLAIN.bold().foreground(AttributedStyle.BLUE);
        return PLAIN.foreground(AttributedStyle.MAGENTA);
    }
}
