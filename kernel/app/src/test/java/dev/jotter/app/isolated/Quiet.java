package dev.jotter.app.isolated;

import dev.jotter.display.CommMessage;
import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Own workers and do nothing with what they tell but keep it.
final class Quiet implements Owner {
    final List<String> sent = new CopyOnWriteArrayList<>();
    final List<HistoryEntry> past = new ArrayList<>();
    final AtomicInteger vacated = new AtomicInteger();
    final List<String> complaints = new CopyOnWriteArrayList<>();

    @Override
    public void printed(String text) {
        // Heard by no one.
    }

    @Override
    public void complained(String text) {
        complaints.add(text);
    }

    @Override
    public void sent(CommMessage message) {
        sent.add(message.comm());
    }

    @Override
    public List<HistoryEntry> answer(HistoryQuery query) {
        return past;
    }

    @Override
    public void prepare(Worker worker) {
        // Nothing is needed.
    }

    @Override
    public void ended(Worker worker, Obituary obituary) {
        // Nobody mourns.
    }
}
