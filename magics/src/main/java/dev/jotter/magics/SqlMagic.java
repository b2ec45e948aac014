package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.shell.Call;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import dev.jotter.shell.Variable;
import java.util.List;
import java.util.regex.Pattern;

/// Ask a frame of the session by SQL.
public final class SqlMagic extends LanguageMagic {
    @Override
    public String name() {
        return "sql";
    }

    @Override
    public String group() {
        return Group.SHOW;
    }

    @Override
    public String help() {
        return "%%sql [--into name] [frame] above a query: ask a frame by SQL, by its name or as this";
    }

    @Override
    public String example() {
        return """
                %%sql
                select species, count(*) as n from penguins group by species""";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var options = call.options(List.of("--into"), List.of());
        var query = call.body().orElse(options.rest()).strip();
        if (query.isEmpty()) {
            throw new JotterException(
                    "There is no query.",
                    "SQL was expected below %%sql, but nothing was found.",
                    "Type, for example, select count(*) from penguins on the next line.");
        }
        var frames = shell.variables().stream()
                .filter(variable -> variable.type().equals("Frame"))
                .map(Variable::name)
                .toList();
        var named = call.body().isPresent() ? options.words() : List.<String>of();
        var frame = named.isEmpty() ? meant(query, frames) : named.getFirst();
        var text = CodeFile.literal(from(frame).matcher(query).replaceAll("$1this"));
        var code = frame + ".sql(" + text + ")";
        return shell.evaluate(
                options.value("--into")
                        .map(name -> "var " + name + " = " + code + ";\n" + name)
                        .orElse(code),
                call.cell());
    }

    private static String meant(String query, List<String> frames) {
        var meant =
                frames.stream().filter(name -> from(name).matcher(query).find()).toList();
        if (meant.size() == 1) return meant.getFirst();
        if (meant.isEmpty() && frames.size() == 1) return frames.getFirst();
        throw new JotterException(
                "Which frame the query asks is not clear.",
                meant.isEmpty()
                        ? "The name of a frame behind \"from\" was expected; the session has "
                                + (frames.isEmpty() ? "none" : String.join(", ", frames)) + "."
                        : "One frame was expected, but " + String.join(" and ", meant) + " were found.",
                "Name it on the first line, such as %%sql "
                        + frames.stream().findFirst().orElse("penguins") + ", and write from this.");
    }

    private static Pattern from(String name) {
        return Pattern.compile("(?i)(\\b(?:from|join)\\s+|,\\s*)" + Pattern.quote(name) + "\\b(?!\\.)");
    }
}
