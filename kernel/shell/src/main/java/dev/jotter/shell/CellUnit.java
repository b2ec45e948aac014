package dev.jotter.shell;

import dev.jotter.shell.Division.Part;
import dev.jotter.shell.Division.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lay out the Java of a cell as one compilation unit: its imports on top, its methods and types as members of a class,
/// its statements in the body of a method.
///
/// So a whole cell can be read at once, before any of it ran. The part at the cursor stands as a class of its own
/// within the body, where it sees the variables of the cell.
final class CellUnit {
    private record Segment(int cell, int unit, int length) {}

    private static final Set<String> SESSION_MODIFIERS = Set.of("public", "protected", "private", "static", "final");

    private final StringBuilder unit = new StringBuilder();
    private final List<Segment> segments = new ArrayList<>();
    private final String cell;
    private final int start;

    /// @param header the package line and the imports of the session
    /// @param cell the Java text, blanks in place of what is none
    /// @param start where it stands in its cell
    /// @param cursor where the cursor stands in it, or -1
    CellUnit(String header, String cell, int start, int cursor) {
        this(header, cell, start, cursor, -1);
    }

    /// @param value where in the text the expression starts that gives the cell's value, or -1
    CellUnit(String header, String cell, int start, int cursor, int value) {
        this.cell = cell;
        this.start = start;
        var parts = Division.of(cell);
        unit.append(header);
        parts.stream().filter(part -> part.sort() == Sort.IMPORT).forEach(part -> {
            copy(part.start(), part.end());
            unit.append(cell.charAt(part.end() - 1) == ';' ? "\n" : ";\n");
        });
        unit.append("class $JShell$Cell {\n");
        parts.stream()
                .filter(part -> part.sort() == Sort.METHOD || part.sort() == Sort.TYPE)
                .filter(part -> !isAt(cursor, part))
                .forEach(this::member);
        unit.append("static void do_it$() throws Throwable {\n");
        for (var part : parts) {
            if (part.sort() == Sort.STATEMENTS) {
                statements(part, value);
            } else if (part.sort() != Sort.IMPORT && isAt(cursor, part)) {
                unit.append("class $JShell$Here {");
                declaration(part);
                close(part);
                unit.append("}");
            }
            unit.append('\n');
        }
        unit.append("}}\n");
    }

    String text() {
        return unit.toString();
    }

    /// Turn a position of the cell into one of the unit; -1 when the cell has nothing there.
    int toUnit(int position) {
        for (var one : segments) {
            if (position >= one.cell && position <= one.cell + one.length) return one.unit + position - one.cell;
        }
        return -1;
    }

    /// Turn a position of the unit into one of the cell; -1 when it is not from there.
    int toCell(int position) {
        for (var one : segments) {
            if (position >= one.unit && position <= one.unit + one.length) return one.cell + position - one.unit;
        }
        return -1;
    }

    /// An expression is no statement, so a value becomes the value of a variable.
    private void statements(Part part, int value) {
        var isWithin = part.start() <= value && value < part.end();
        if (isWithin) {
            copy(part.start(), value);
            unit.append("Object $ = ");
        }
        copy(isWithin ? value : part.start(), part.end());
        close(part);
    }

    private static boolean isAt(int cursor, Part part) {
        return cursor > part.start() && cursor <= part.end();
    }

    private void member(Part part) {
        unit.append("static ");
        declaration(part);
        unit.append('\n');
    }

    /// A session takes no heed of these modifiers, and a member of ours could not have them.
    private void declaration(Part part) {
        copy(part.start(), part.end());
        var start = unit.length() - (part.end() - part.start());
        for (var token : Token.all(cell.substring(part.start(), part.head()))) {
            if (!SESSION_MODIFIERS.contains(token.text())) continue;
            unit.replace(
                    start + token.start(),
                    start + token.end(),
                    " ".repeat(token.text().length()));
        }
    }

    private void copy(int from, int to) {
        segments.add(new Segment(start + from, unit.length(), to - from));
        unit.append(cell, from, to);
    }

    /// Add the brackets and the semicolon that are not typed yet.
    private void close(Part part) {
        var tokens = Token.all(cell.substring(part.start(), part.end()));
        if (!tokens.isEmpty() && !tokens.getLast().closed()) unit.append(closing(tokens.getLast()));
        for (var bracket : Token.open(tokens).reversed()) {
            unit.append(
                    switch (bracket.text()) {
                        case "(" -> ")";
                        case "[" -> "]";
                        default -> ";}";
                    });
        }
        if (part.sort() == Sort.STATEMENTS && !tokens.isEmpty() && needsSemicolon(tokens.getLast())) unit.append(';');
    }

    private static boolean needsSemicolon(Token last) {
        return !last.is(";") && !last.is("}");
    }

    private static String closing(Token token) {
        return switch (token.kind()) {
            case STRING -> "\"";
            case CHARACTER -> "'";
            case TEXT_BLOCK -> "\n\"\"\"";
            case COMMENT -> "*/";
            default -> "\n";
        };
    }
}
