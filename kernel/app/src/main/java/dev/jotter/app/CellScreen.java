package dev.jotter.app;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.Screen;

/// Show things under the cell that the calling thread belongs to.
final class CellScreen implements Screen {
    private final CurrentCell cell;

    CellScreen(CurrentCell cell) {
        this.cell = cell;
    }

    @Override
    public void show(MimeBundle bundle) {
        cell.get().output().show(bundle);
    }

    @Override
    public void show(String id, MimeBundle bundle) {
        cell.get().output().show(id, bundle);
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        cell.get().output().update(id, bundle);
    }

    @Override
    public void settle(String id, MimeBundle bundle) {
        cell.get().output().settle(id, bundle);
    }

    @Override
    public void clear(boolean wait) {
        cell.get().output().clear(wait);
    }

    @Override
    public int width() {
        return cell.get().output().width();
    }

    @Override
    public String ask(String prompt, boolean secret) {
        return cell.get().output().ask(prompt, secret);
    }
}
