package dev.jotter.magics;

import dev.jotter.display.MimeBundle;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.PastCells.PastCell;
import dev.jotter.shell.Shell;
import java.util.List;
import java.util.stream.Collectors;

/// List the cells that were run.
public final class HistoryMagic implements Magic {
    private static final int MOST = 1000;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public List<String> aliases() {
        return List.of("hist");
    }

    @Override
    public String group() {
        return Group.SESSION;
    }

    @Override
    public String help() {
        return "%history [-n] [-l count] [-g text] [range]…: list the cells run before, or search them";
    }

    @Override
    public String example() {
        return """
                %history -n 1-3
                %history -g csv*
                %history ~1/1-5""";
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var options = call.options(List.of("-g", "-l"), List.of("-n"));
        var count = options.number("-l", 1, MOST);
        var searched = options.value("-g");
        var cells = searched.isPresent()
                ? shell.pastCells().search("*" + searched.get() + "*", count)
                : CellRange.choose(options.words(), call.cell(), shell);
        var last = cells.subList(Math.max(0, cells.size() - count), cells.size());
        var numbered = options.has("-n") || searched.isPresent();
        var text = last.stream()
                .map(cell -> numbered ? number(cell, searched.isPresent()) + cell.input() : cell.input())
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        return new Outcome.Value(MimeBundle.text(text.isEmpty() ? "No such cells." : text), "MimeBundle", List.of());
    }

    private static String number(PastCell cell, boolean withSession) {
        return withSession ? cell.session() + "/" + cell.cell() + ": " : cell.cell() + ": ";
    }
}
