package dev.jotter.app;

import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.CellOutput;

/// Put nothing out and answer nothing.
final class SilentOutput implements CellOutput {
    @Override
    public void stdout(String text) {
        // Shown nowhere.
    }

    @Override
    public void stderr(String text) {
        // Shown nowhere.
    }

    @Override
    public void show(MimeBundle bundle) {
        // Shown nowhere.
    }

    @Override
    public void show(String id, MimeBundle bundle) {
        // Shown nowhere.
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        // Shown nowhere.
    }

    @Override
    public void clear(boolean wait) {
        // Nothing was shown.
    }

    @Override
    public String ask(String prompt, boolean secret) {
        throw new JotterException(
                "No answer to \"" + prompt + "\".",
                "A person was expected to answer, but this expression is worked out unseen.",
                "Ask in a cell.");
    }
}
