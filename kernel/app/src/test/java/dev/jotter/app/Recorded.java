package dev.jotter.app;

import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.CellOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Keep what a cell put out, one line an output.
final class Recorded implements CellOutput {
    final StringBuffer out = new StringBuffer();
    final StringBuffer err = new StringBuffer();
    final List<String> shown = new ArrayList<>();
    final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    @Override
    public void stdout(String text) {
        out.append(text);
    }

    @Override
    public void stderr(String text) {
        err.append(text);
    }

    @Override
    public synchronized void show(MimeBundle bundle) {
        shown.add("show " + bundle.text());
    }

    @Override
    public synchronized void show(String id, MimeBundle bundle) {
        shown.add("show " + id + " " + bundle.text());
    }

    @Override
    public synchronized void update(String id, MimeBundle bundle) {
        shown.add("update " + id + " " + bundle.text());
    }

    @Override
    public synchronized void clear(boolean wait) {
        shown.add("clear " + wait);
    }

    @Override
    public String ask(String prompt, boolean secret) {
        return answers.remove();
    }
}
