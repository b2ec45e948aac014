package dev.jotter.learn;

import dev.jotter.display.MimeBundle;
import dev.jotter.display.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Remember what was shown, display by display.
final class QuietScreen implements Screen {
    final Map<String, List<MimeBundle>> displays = new LinkedHashMap<>();

    @Override
    public void show(MimeBundle bundle) {
        show("", bundle);
    }

    @Override
    public void show(String id, MimeBundle bundle) {
        displays.computeIfAbsent(id, _ -> new ArrayList<>()).add(bundle);
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        show(id, bundle);
    }

    @Override
    public void clear(boolean wait) {
        displays.clear();
    }

    @Override
    public String ask(String prompt, boolean secret) {
        return "";
    }
}
