package dev.jotter.frame.internal.csv;

import dev.jotter.frame.Kind;
import dev.jotter.frame.UnfitColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.Column;

/// Be the type that the user gave a column, whatever its texts look like.
///
/// @param left the types of that kind that all texts so far are, the narrowest first
public record SaidType(Kind kind, List<FieldType> left) {
    public static SaidType of(Kind kind) {
        return new SaidType(kind, FieldType.candidates(kind, Settings.of()));
    }

    /// Look at more texts.
    ///
    /// @throws UnfitColumn when one of them is not of the kind
    public SaidType narrowed(String column, @Nullable String[] texts) {
        var given = Arrays.stream(texts)
                .filter(text -> text != null && !text.isEmpty())
                .map(Objects::requireNonNull)
                .toList();
        var fitting = left.stream()
                .filter(type -> given.stream().allMatch(text -> type.fits(Spaces.trim(text))))
                .toList();
        if (!fitting.isEmpty()) return new SaidType(kind, fitting);
        var widest = left.getLast();
        throw new UnfitColumn(
                column,
                kind,
                given.stream()
                        .filter(text -> !widest.fits(Spaces.trim(text)))
                        .findFirst()
                        .orElse(""));
    }

    /// Make a column of texts that all are of the narrowest type left.
    public Column<?> column(String name, @Nullable String[] texts) {
        var fields = Arrays.stream(texts)
                .<@Nullable String>map(text -> text == null || text.isEmpty() ? null : text)
                .toList();
        return FieldColumn.of(name, left.getFirst(), fields);
    }
}
