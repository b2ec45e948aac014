package dev.jotter.jupyter;

import dev.jotter.display.MimeBundle;

/// Throw away what a cell puts out.
final class NoOutput implements CellOutput {
    @Override
    public void stdout(String text) {}

    @Override
    public void stderr(String text) {}

    @Override
    public void show(MimeBundle bundle) {}

    @Override
    public void show(String id, MimeBundle bundle) {}

    @Override
    public void update(String id, MimeBundle bundle) {}

    @Override
    public void clear(boolean wait) {}

    @Override
    public String ask(String prompt, boolean secret) {
        return "";
    }
}
