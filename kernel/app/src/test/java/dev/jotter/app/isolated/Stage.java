package dev.jotter.app.isolated;

import dev.jotter.display.CommMessage;
import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.CellOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Keep what a cell put out, one line an output, and answer its questions.
final class Stage implements CellOutput {
    final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    /// Give all that was seen so far.
    List<String> all() {
        return new ArrayList<>(seen);
    }

    @Override
    public void stdout(String text) {
        seen.add("out " + text);
    }

    @Override
    public void stderr(String text) {
        seen.add("err " + text);
    }

    @Override
    public void show(MimeBundle bundle) {
        seen.add("show " + bundle.text());
    }

    @Override
    public void show(String id, MimeBundle bundle) {
        seen.add("show " + id + " " + bundle.text());
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        seen.add("update " + id + " " + bundle.text());
    }

    @Override
    public void settle(String id, MimeBundle bundle) {
        seen.add("settle " + id + " " + bundle.text());
    }

    @Override
    public void clear(boolean wait) {
        seen.add("clear " + wait);
    }

    @Override
    public void comm(CommMessage message) {
        seen.add("comm " + message.kind() + " " + message.comm());
    }

    @Override
    public String ask(String prompt, boolean secret) {
        seen.add("ask " + prompt + " " + secret);
        try {
            return answers.take();
        } catch (InterruptedException e) {
            seen.add("taken back");
            throw new IllegalStateException(e);
        }
    }
}
