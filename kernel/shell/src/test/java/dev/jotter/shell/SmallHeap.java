package dev.jotter.shell;

import java.util.ArrayList;
import java.util.List;

/// Run cells in a process with little memory, and print what came of each: the first line says which.
public final class SmallHeap {
    private SmallHeap() {}

    public static void main(String[] cells) {
        try (var shell = Shell.open(ShellOptions.bare().startup(List.of("import java.util.*;")))) {
            for (var i = 0; i < cells.length; i++) {
                System.out.println("cell " + (i + 1));
                System.out.println(told(shell.evaluate(cells[i], i + 1)));
            }
        }
        System.exit(0);
    }

    private static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Value value -> {
                var lines = new ArrayList<>(value.notes());
                lines.addFirst(String.valueOf(value.value()));
                yield String.join("\n", lines);
            }
            case Outcome.Done done -> "done " + done.notes();
            case Outcome.Failed failed -> failed.error().plain();
            case Outcome.Interrupted interrupted -> interrupted.error().plain();
        };
    }
}
