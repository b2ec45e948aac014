package dev.jotter.frame;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.Screen;

/// Remember the text of all that is shown.
final class SeenScreen implements Screen {
    private final StringBuilder seen = new StringBuilder();

    String seen() {
        return seen.toString();
    }

    @Override
    public void show(MimeBundle bundle) {
        bundle.data().values().forEach(content -> seen.append(content).append('\n'));
    }

    @Override
    public void show(String id, MimeBundle bundle) {
        show(bundle);
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        show(bundle);
    }

    @Override
    public void clear(boolean wait) {}

    @Override
    public String ask(String prompt, boolean secret) {
        throw new IllegalStateException("Nobody is there");
    }
}
