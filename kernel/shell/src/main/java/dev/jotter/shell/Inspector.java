package dev.jotter.shell;

import dev.jotter.display.Html;
import dev.jotter.display.MimeBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/// Say what the thing at the cursor is: signatures, and the JDK's own documentation where its sources are installed.
final class Inspector {
    private static final Pattern MAGIC = Pattern.compile("\\s*%%?(\\w+)");

    private final SourceCodeAnalysis analysis;
    private final Magics magics;

    Inspector(SourceCodeAnalysis analysis, Magics magics) {
        this.analysis = analysis;
        this.magics = magics;
    }

    Optional<MimeBundle> inspect(String cell, int cursor) {
        var magic = magicOnLine(cell, cursor);
        if (magic.isPresent()) return magic;
        var end = cursor;
        while (end < cell.length() && Character.isJavaIdentifierPart(cell.charAt(end))) end++;
        var text = EditorText.java(cell.substring(0, end), end, magics::knows);
        var found = document(text);
        if (found.isEmpty()) found = document(text + "(");
        return found.isEmpty() ? Optional.empty() : Optional.of(bundle(found));
    }

    private List<Documentation> document(String text) {
        return analysis.documentation(text, text.length(), true);
    }

    private Optional<MimeBundle> magicOnLine(String cell, int cursor) {
        var start = cell.lastIndexOf('\n', cursor - 1) + 1;
        var matcher = MAGIC.matcher(cell).region(start, cell.length());
        if (!matcher.lookingAt()) return Optional.empty();
        return magics.list().stream()
                .filter(magic -> magic.name().equals(matcher.group(1)))
                .map(magic -> MimeBundle.text(magic.help()))
                .findFirst();
    }

    private static MimeBundle bundle(List<Documentation> found) {
        var text = new ArrayList<String>();
        var html = new StringBuilder();
        for (var one : found) {
            var signature = CompileErrors.withoutJavaLang(one.signature());
            var docs = one.javadoc();
            text.add(
                    docs == null
                            ? signature
                            : signature + "\n\n" + Javadoc.text(docs).replaceAll("(?m)^(?=.)", "    "));
            html.append("<pre><b>").append(Html.escape(signature)).append("</b></pre>");
            if (docs != null) html.append("<div>").append(Javadoc.html(docs)).append("</div>");
        }
        return MimeBundle.html(html.toString(), String.join("\n\n", text));
    }
}
