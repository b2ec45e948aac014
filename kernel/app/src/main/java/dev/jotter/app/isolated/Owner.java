package dev.jotter.app.isolated;

import dev.jotter.display.CommMessage;
import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import java.util.List;

/// Be what the workers are for: take what they tell that belongs to no request.
interface Owner {
    /// Take what native code prints.
    void printed(String text);

    /// Take what native code complains of.
    void complained(String text);

    /// Learn of a comm's message on its way to the front end.
    void sent(CommMessage message);

    /// Find cells for a worker that asks.
    List<HistoryEntry> answer(HistoryQuery query);

    /// Prepare a worker before anything else is asked of it.
    ///
    /// @throws WorkerDied when it ends meanwhile
    void prepare(Worker worker);

    /// Learn of the end of a worker that had been prepared.
    void ended(Worker worker, Obituary obituary);
}
