package dev.jotter.magics;

import dev.jotter.display.Grid;
import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.display.Nearest;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;
import java.util.stream.Stream;

/// List the magics and what they do, or explain one.
public final class HelpMagic implements Magic {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public String group() {
        return Group.HELP;
    }

    @Override
    public String help() {
        return "%help [magic]: list the magics, or explain one";
    }

    @Override
    public String example() {
        return "%help maven";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var wanted = call.arguments().replaceFirst("^%*", "");
        return wanted.isEmpty()
                ? new Outcome.Value(all(shell), "Grid", List.of())
                : new Outcome.Value(MimeBundle.text(explained(find(wanted, shell))), "MimeBundle", List.of());
    }

    private static Grid all(Shell shell) {
        var rows = Catalog.groups(shell.magics()).entrySet().stream()
                .flatMap(group -> group.getValue().stream()
                        .map(magic -> row(magic, group.getValue().getFirst() == magic ? group.getKey() : "")));
        return Grid.of("", "magic", "does").rows(rows.toList()).caption("%help <magic> shows an example.");
    }

    private static List<String> row(Magic magic, String group) {
        return List.of(group, Catalog.usage(magic), Catalog.purpose(magic));
    }

    private static Magic find(String wanted, Shell shell) {
        var all = shell.magics();
        return all.stream()
                .filter(magic -> magic.name().equals(wanted) || magic.aliases().contains(wanted))
                .findFirst()
                .orElseThrow(() -> new JotterException(
                        "There is no magic %" + wanted + " to explain.",
                        "A name that %help lists was expected, but \"" + wanted + "\" was found.",
                        Nearest.hint(wanted, all.stream().map(Magic::name).toList())));
    }

    private static String explained(Magic magic) {
        var aliases = String.join(
                ", ", magic.aliases().stream().map(alias -> "%" + alias).toList());
        return String.join(
                "\n",
                Stream.of(
                                Catalog.usage(magic),
                                "    " + Catalog.purpose(magic),
                                aliases.isEmpty() ? "" : "Also: " + aliases,
                                magic.example().isEmpty()
                                        ? ""
                                        : "Example:\n"
                                                + magic.example().indent(4).stripTrailing())
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
