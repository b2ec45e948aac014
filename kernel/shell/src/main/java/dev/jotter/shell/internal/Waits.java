package dev.jotter.shell.internal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Wait where the JDK's own methods would not heed an interrupt, so that a cell which waits so can be stopped. For
/// threads of no stopped cell all is as it was.
///
/// The methods have the shapes of those they stand for, with the receiver as the first parameter.
public final class Waits {
    private Waits() {}

    /// Stand for `Lock.lock`.
    public static void lock(Lock lock) {
        uninterrupted(lock::lockInterruptibly, lock::lock);
    }

    /// Stand for `ReentrantLock.lock`; a reference to a method wants exactly the class that has it.
    public static void lock(ReentrantLock lock) {
        lock((Lock) lock);
    }

    /// Stand for `ReadLock.lock`.
    public static void lock(ReentrantReadWriteLock.ReadLock lock) {
        lock((Lock) lock);
    }

    /// Stand for `WriteLock.lock`.
    public static void lock(ReentrantReadWriteLock.WriteLock lock) {
        lock((Lock) lock);
    }

    /// Stand for `Condition.awaitUninterruptibly`.
    public static void awaitUninterruptibly(Condition condition) {
        uninterrupted(condition::await, condition::awaitUninterruptibly);
    }

    /// Stand for `Semaphore.acquireUninterruptibly`.
    public static void acquireUninterruptibly(Semaphore semaphore) {
        uninterrupted(semaphore::acquire, semaphore::acquireUninterruptibly);
    }

    /// Stand for `CompletableFuture.join`.
    public static <T> T join(CompletableFuture<T> future) {
        uninterrupted(() -> await(future), () -> {});
        return future.join();
    }

    private static void await(CompletableFuture<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException | CancellationException e) {
            // Joining it throws what it should.
        }
    }

    private interface Waiting {
        void run() throws InterruptedException;
    }

    /// Wait; when an interrupt comes that is no stop, wait on in the old way and leave the interrupt for later.
    private static void uninterrupted(Waiting waiting, Runnable old) {
        try {
            waiting.run();
        } catch (InterruptedException e) {
            if (Stops.isStopped(Thread.currentThread())) throw new CellStopped();
            old.run();
            Thread.currentThread().interrupt();
        }
    }
}
