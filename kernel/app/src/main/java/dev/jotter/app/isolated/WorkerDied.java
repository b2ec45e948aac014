package dev.jotter.app.isolated;

/// Tell that a worker has ended before it could answer.
final class WorkerDied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Obituary obituary;

    WorkerDied(Obituary obituary) {
        super(obituary.sentence());
        this.obituary = obituary;
    }

    Obituary obituary() {
        return obituary;
    }
}
