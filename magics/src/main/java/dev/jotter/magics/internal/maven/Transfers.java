package dev.jotter.magics.internal.maven;

import dev.jotter.display.ProgressLine;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;
import org.jspecify.annotations.Nullable;

/// Show what is fetched, in one line, and end the fetching when the user does. Nothing is shown when all is there.
final class Transfers extends AbstractTransferListener {
    private volatile boolean cancelled;
    private @Nullable ProgressLine line;
    private long files;
    private long bytes;

    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    @Override
    public void transferInitiated(TransferEvent event) throws TransferCancelledException {
        check();
    }

    @Override
    public synchronized void transferStarted(TransferEvent event) throws TransferCancelledException {
        check();
        if (line == null) line = ProgressLine.open("Maven fetches", 0);
        line.update(files, name(event));
    }

    @Override
    public synchronized void transferProgressed(TransferEvent event) throws TransferCancelledException {
        check();
        if (line == null) return;
        var size = event.getResource().getContentLength();
        var share = size > 0 ? " " + 100 * event.getTransferredBytes() / size + "%" : "";
        line.update(files, name(event) + share);
    }

    @Override
    public synchronized void transferSucceeded(TransferEvent event) {
        files++;
        bytes += event.getTransferredBytes();
    }

    /// End the line, if there is one.
    synchronized void finish() {
        if (line == null) return;
        line.finish("%d files, %s".formatted(files, size(bytes)));
        line = null;
    }

    private void check() throws TransferCancelledException {
        if (cancelled) throw new TransferCancelledException("The cell was stopped.");
    }

    private static String name(TransferEvent event) {
        return String.valueOf(Path.of(event.getResource().getResourceName()).getFileName());
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
