package dev.jotter.serve.internal.live;

import dev.jotter.serve.internal.store.Account;
import dev.jotter.serve.internal.store.Ledger;
import dev.jotter.serve.internal.store.Usage;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Count use in memory and write it down in batches.
///
/// Each call is counted once: a batch is either on disk or still here, never both, whatever fails.
public final class Counter {
    private final Ledger ledger;
    private final ReentrantLock counting = new ReentrantLock();
    private final ReentrantLock flushing = new ReentrantLock();
    private Map<Account, Usage> pending = new HashMap<>();

    public Counter(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Count one answered call.
    public void add(Account account, Usage usage) {
        counting.lock();
        try {
            pending.merge(account, usage, Usage::plus);
        } finally {
            counting.unlock();
        }
    }

    /// Write down what was counted; when that fails it stays here for the next time.
    public void flush() {
        flushing.lock();
        try {
            var batch = take();
            if (batch.isEmpty()) return;
            var written = false;
            try {
                ledger.add(batch);
                written = true;
            } finally {
                if (!written) batch.forEach(this::add);
            }
        } finally {
            flushing.unlock();
        }
    }

    private Map<Account, Usage> take() {
        counting.lock();
        try {
            var batch = pending;
            pending = new HashMap<>();
            return batch;
        } finally {
            counting.unlock();
        }
    }
}
