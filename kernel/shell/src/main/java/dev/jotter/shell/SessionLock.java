package dev.jotter.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Guard what JShell knows: held while it parses, compiles, defines and answers, and given up while a cell's code runs.
///
/// JShell's `eval` keeps what it still needs behind the run of the code in local variables, apart from what the session
/// knows by then, so that another thread may evaluate meanwhile. The lock is fair: between two snippets of a cell
/// whoever waits has a turn.
final class SessionLock {
    private final ReentrantLock lock = new ReentrantLock(true);

    <T> T hold(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// Do `work` without the lock, however often this thread took it, and take it again.
    <T> T release(Callable<T> work) throws Exception {
        var holds = lock.getHoldCount();
        for (var i = 0; i < holds; i++) lock.unlock();
        try {
            return work.call();
        } finally {
            for (var i = 0; i < holds; i++) lock.lock();
        }
    }
}
