package dev.jotter.shell;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/// Read the names out of Java text, without parsing it: those it uses, those of its head, and those it may declare.
///
/// Each set may hold too much, never too little: it decides what the compiler is shown.
final class Words {
    private final Set<String> all = new HashSet<>();
    private final Set<String> head = new HashSet<>();
    private final Set<String> declared = new HashSet<>();
    private final String text;
    private int position;
    private int depth;
    private boolean isHead = true;
    private boolean mayDeclare;
    private boolean isClear = true;

    private Words(String text) {
        this.text = text;
    }

    static Words of(String text) {
        var words = new Words(text);
        if (text.contains("\\u")) {
            words.isClear = false;
        } else {
            words.read();
        }
        return words;
    }

    /// Say whether the text could be read; one with Unicode escapes cannot.
    boolean isClear() {
        return isClear;
    }

    /// Give every identifier outside comments and quotes.
    Set<String> all() {
        return all;
    }

    /// Give the identifiers before the first opening brace, such as a method's signature.
    Set<String> head() {
        return head;
    }

    /// Give the identifiers outside brackets that stand where a declared name stands: behind a type or a comma.
    Set<String> declared() {
        return declared;
    }

    private void read() {
        while (position < text.length()) {
            var c = text.charAt(position);
            if (Character.isWhitespace(c)) {
                position++;
            } else if (text.startsWith("//", position)) {
                skipTo("\n", position + 2);
            } else if (text.startsWith("/*", position)) {
                skipTo("*/", position + 2);
            } else if (text.startsWith("\"\"\"", position)) {
                skipQuoted("\"\"\"");
                mayDeclare = false;
            } else if (c == '"' || c == '\'') {
                skipQuoted(String.valueOf(c));
                mayDeclare = false;
            } else if (Character.isJavaIdentifierStart(c)) {
                word();
            } else if (Character.isDigit(c)) {
                number();
            } else {
                symbol(c);
            }
        }
    }

    private void word() {
        var start = position;
        while (position < text.length() && Character.isJavaIdentifierPart(text.charAt(position))) position++;
        var word = text.substring(start, position);
        if (SourceVersion.isKeyword(word)) {
            mayDeclare = startsDeclaration(word);
            return;
        }
        all.add(word);
        if (isHead) head.add(word);
        if (mayDeclare && depth == 0) declared.add(word);
        mayDeclare = true;
    }

    private static boolean startsDeclaration(String keyword) {
        return switch (keyword) {
            case "class",
                    "interface",
                    "enum",
                    "boolean",
                    "byte",
                    "short",
                    "int",
                    "long",
                    "char",
                    "float",
                    "double",
                    "void" -> true;
            default -> false;
        };
    }

    private void number() {
        while (position < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(position)) || text.charAt(position) == '.')) position++;
        mayDeclare = false;
    }

    private void symbol(char c) {
        position++;
        if ("([{".indexOf(c) >= 0) depth++;
        if (")]}".indexOf(c) >= 0) depth--;
        if (c == '{') isHead = false;
        mayDeclare = c == '>' || c == ']' || c == ',';
    }

    private void skipTo(String end, int from) {
        var at = text.indexOf(end, from);
        position = at < 0 ? text.length() : at + end.length();
    }

    private void skipQuoted(String quote) {
        position += quote.length();
        while (position < text.length() && !text.startsWith(quote, position)) {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        position = Math.min(text.length(), position + quote.length());
    }
}
