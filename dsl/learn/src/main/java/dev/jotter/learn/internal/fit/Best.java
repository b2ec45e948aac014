package dev.jotter.learn.internal.fit;

import java.util.function.Supplier;

/// Keep the state with the least validation loss, or the newest where there is no validation part.
///
/// @param <S> what is kept: weights, or the number of trees
public final class Best<S> {
    private final int patience;
    private S state;
    private double loss = Double.POSITIVE_INFINITY;
    private int number;
    private int last;

    /// @param patience how many rounds without a better one are borne
    public Best(S start, int patience) {
        this.state = start;
        this.patience = patience;
    }

    /// Take the state when its round is the best so far.
    public void offer(Round round, Supplier<S> state) {
        last = round.number();
        if (Double.isNaN(round.validLoss()) || round.validLoss() < loss) {
            loss = round.validLoss();
            number = round.number();
            this.state = state.get();
        }
    }

    /// Say whether patience is at its end.
    public boolean exhausted() {
        return last - number >= patience;
    }

    public S state() {
        return state;
    }

    /// Give the round whose state is kept; 0 for the start.
    public int number() {
        return number;
    }
}
