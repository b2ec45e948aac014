package dev.jotter.serve.internal.live;

import dev.jotter.serve.internal.store.Account;
import dev.jotter.serve.internal.store.Gaps;
import dev.jotter.serve.internal.store.Ledger;
import dev.jotter.serve.internal.store.Unwritten;
import dev.jotter.serve.internal.store.Usage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Count use in memory and write it down in batches.
///
/// Each call is counted once: a batch is either on disk or still here, never both, whatever fails. How many calls are
/// still here survives `kill -9`, so that the gap can be told.
public final class Counter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.jotter.serve");

    private final Ledger ledger;
    private final Gaps gaps;
    private final ReentrantLock counting = new ReentrantLock();
    private final ReentrantLock flushing = new ReentrantLock();
    private final Map<String, Optional<Unwritten>> unwritten = new HashMap<>();
    private Map<Account, Usage> pending = new HashMap<>();

    public Counter(Ledger ledger, Gaps gaps) {
        this.ledger = ledger;
        this.gaps = gaps;
    }

    /// Count one answered call.
    public void add(Account account, Usage usage) {
        counting.lock();
        try {
            unwritten.computeIfAbsent(account.model(), this::begin).ifPresent(file -> file.add(usage.calls()));
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
                settle(batch, written);
            }
        } finally {
            flushing.unlock();
        }
    }

    /// Write down the rest.
    @Override
    public void close() {
        flush();
        counting.lock();
        try {
            unwritten.values().forEach(file -> file.ifPresent(Unwritten::close));
            unwritten.clear();
        } finally {
            counting.unlock();
        }
    }

    /// A disk that takes no file must not keep a call from being answered; only the gap is not told then.
    private Optional<Unwritten> begin(String model) {
        try {
            return Optional.of(gaps.begin(model));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Calls of " + model + " that get lost cannot be counted.", e);
            return Optional.empty();
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

    private void settle(Map<Account, Usage> batch, boolean written) {
        counting.lock();
        try {
            batch.forEach((account, usage) -> {
                if (!written) pending.merge(account, usage, Usage::plus);
                else
                    unwritten
                            .getOrDefault(account.model(), Optional.empty())
                            .ifPresent(file -> file.written(usage.calls()));
            });
        } finally {
            counting.unlock();
        }
    }
}
