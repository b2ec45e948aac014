package dev.jotter.frame.internal.csv;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/// Read numbers with a decimal mark and a thousands mark of their own, as `1.234.567,89`.
final class NumberStyle {
    private final Pattern form;
    private final String decimal;
    private final String thousands;

    NumberStyle(Settings settings) {
        decimal = String.valueOf(settings.decimal());
        thousands = settings.thousands().map(String::valueOf).orElse("");
        var digits = thousands.isEmpty() ? "[0-9]+" : "([0-9]+|[0-9]{1,3}(" + Pattern.quote(thousands) + "[0-9]{3})+)";
        var mark = Pattern.quote(decimal);
        form = Pattern.compile("[+-]?(" + digits + "(" + mark + "[0-9]*)?|" + mark + "[0-9]+)([eE][+-]?[0-9]+)?");
    }

    /// Write a number as Java does, when the text is one; zeros in front and numbers too long for a double are none.
    Optional<String> read(String text) {
        if (!form.matcher(text).matches())
            return FieldType.UNENDING.contains(text) ? Optional.of(text) : Optional.empty();
        var plain = text.replace(thousands.isEmpty() ? "\0" : thousands, "").replace(decimal, ".");
        return FieldType.WHOLE.fits(plain) || FieldType.DECIMAL.fits(plain) ? Optional.of(plain) : Optional.empty();
    }

    /// Read a whole column, as whole numbers when all are; empty when a value is no number.
    Optional<Column<?>> column(StringColumn column) {
        var plain = new ArrayList<@Nullable String>(column.size());
        var whole = true;
        for (var row = 0; row < column.size(); row++) {
            var text = column.get(row);
            if (text.isEmpty()) {
                plain.add(null);
                continue;
            }
            var number = read(Spaces.trim(text));
            if (number.isEmpty()) return Optional.empty();
            whole &= FieldType.WHOLE.fits(number.get());
            plain.add(number.get());
        }
        return Optional.of(FieldColumn.of(column.name(), whole ? FieldType.WHOLE : FieldType.DECIMAL, plain));
    }
}
