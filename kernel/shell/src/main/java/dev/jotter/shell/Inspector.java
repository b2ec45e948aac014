package dev.jotter.shell;

import dev.jotter.display.MimeBundle;
import dev.jotter.shell.Compiler.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Say what the thing at the cursor is: its signature or type, its documentation, its source.
final class Inspector {
    private static final Pattern MAGIC = Pattern.compile("\\s*%%?(\\w+)");

    private static final int KEPT = 100;

    private final Magics magics;
    private final Optional<Compiler> compiler;
    private final Sources sources;
    private final Function<String, Optional<String>> values;

    private final Map<List<Section>, MimeBundle> rendered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Section>, MimeBundle> eldest) {
            return size() > KEPT;
        }
    };

    /// @param values tells the present value of a variable of the session, in short
    Inspector(Magics magics, Optional<Compiler> compiler, Sources sources, Function<String, Optional<String>> values) {
        this.magics = magics;
        this.compiler = compiler;
        this.sources = sources;
        this.values = values;
    }

    Optional<MimeBundle> inspect(String cell, int cursor, boolean isLong) {
        var magic = magicAt(cell, cursor);
        if (magic.isPresent() && magic.get().end() >= cursor)
            return Optional.of(MimeBundle.text(magic.get().help()));
        var found = compiler.flatMap(one -> explain(one, cell, cursor, isLong));
        return found.map(sections -> rendered.computeIfAbsent(sections, Section::bundle))
                .or(() -> magic.map(one -> MimeBundle.text(one.help())));
    }

    private Optional<List<Section>> explain(Compiler compiler, String cell, int cursor, boolean isLong) {
        var java = EditorText.java(cell, cursor, magics::knows);
        for (var asked : Asked.at(java, cursor)) {
            var whole = look(compiler, java, asked, isLong);
            if (!whole.isEmpty()) return Optional.of(whole);
            var cut = look(compiler, java.substring(0, Math.max(asked.name().end(), cursor)), asked, isLong);
            if (!cut.isEmpty()) return Optional.of(cut);
        }
        return Optional.empty();
    }

    private List<Section> look(Compiler compiler, String java, Asked asked, boolean isLong) {
        var unit = new CellUnit(compiler.header(), java, 0, asked.name().end());
        var end = unit.toUnit(asked.name().end());
        if (end < 0) return List.of();
        var name = asked.name().text();
        try {
            return compiler.read(unit.text(), reading -> explain(reading, name, end, isLong));
        } catch (Compiler.Failed e) {
            return List.of();
        }
    }

    private List<Section> explain(Reading reading, String name, int end, boolean isLong) {
        var path = new NameFinder(reading.trees().getSourcePositions(), reading.unit(), name, end).find();
        return path == null ? List.of() : new Explainer(reading, sources, values, isLong).explain(path);
    }

    /// Hold a magic's help and where its name ends.
    private record Named(String help, int end) {}

    private Optional<Named> magicAt(String cell, int cursor) {
        var start = cell.lastIndexOf('\n', cursor - 1) + 1;
        var matcher = MAGIC.matcher(cell).region(start, cell.length());
        if (!matcher.lookingAt()) return Optional.empty();
        return magics.list().stream()
                .filter(magic -> magic.name().equals(matcher.group(1)))
                .map(magic -> new Named(magic.help(), matcher.end()))
                .findFirst();
    }
}
