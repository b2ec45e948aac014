package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.display.Screens;
import dev.jotter.shell.Call;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;

/// Show the cell's text as what it is.
abstract class ShowingMagic implements Magic {
    private final String name;
    private final String mime;
    private final String what;
    private final String sample;

    ShowingMagic(String name, String mime, String what, String sample) {
        this.name = name;
        this.mime = mime;
        this.what = what;
        this.sample = sample;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String group() {
        return Group.SHOW;
    }

    @Override
    public String help() {
        return "%%" + name + " above text: show it as " + what;
    }

    @Override
    public String example() {
        return "%%" + name + "\n" + sample;
    }

    @Override
    public Outcome run(Call call, Shell shell) {
        var text = call.body().orElse(call.arguments()).strip();
        if (text.isEmpty()) {
            throw new JotterException(
                    "There is nothing to show.",
                    "Text was expected below %%" + name + ", but nothing was found.",
                    "Type, for example, " + sample + " on the next line.");
        }
        // The text itself is for where it cannot be shown: a terminal.
        Screens.current().show(MimeBundle.of(mime, text).with(MimeBundle.TEXT, text));
        return Outcome.done();
    }
}
