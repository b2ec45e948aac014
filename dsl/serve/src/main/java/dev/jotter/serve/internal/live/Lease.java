package dev.jotter.serve.internal.live;

/// Hold a loaded model for one call; a swap meanwhile does not close it.
public final class Lease implements AutoCloseable {
    private final LoadedModel model;

    Lease(LoadedModel model) {
        this.model = model;
    }

    public LoadedModel model() {
        return model;
    }

    @Override
    public void close() {
        model.release();
    }
}
