package dev.jotter.display;

import java.util.ArrayList;
import java.util.List;

/// Remember what was shown, for tests.
final class RecordingScreen implements Screen {
    final List<String> events = new ArrayList<>();
    MimeBundle last = MimeBundle.text("");

    @Override
    public void show(MimeBundle bundle) {
        events.add("show " + bundle.text());
    }

    @Override
    public void show(String id, MimeBundle bundle) {
        events.add("open " + bundle.text());
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        events.add("update " + bundle.text());
        last = bundle;
    }

    @Override
    public void clear(boolean wait) {
        events.add("clear " + wait);
    }

    @Override
    public String ask(String prompt, boolean secret) {
        return prompt;
    }
}
