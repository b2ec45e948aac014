package dev.jotter.learn;

import dev.jotter.display.JotterException;
import java.util.List;

/// Learn by gradient boosted trees (Chen and Guestrin, 2016).
///
/// @param trees how many rounds of trees are grown at most
/// @param depth how many questions deep each tree may be
/// @param rate how much of each tree is believed, from 0 to 1
public record Boosted(int trees, int depth, double rate) implements Learner {
    private static final List<String> OPTIONS = List.of("earlyStop", "seed", "quiet", "onEpoch");

    public Boosted {
        Numbers.atLeastOne("trees", trees);
        Numbers.atLeastOne("depth", depth);
        Numbers.above(0, "rate", rate, "0.1");
    }

    /// Grow at most `n` rounds of trees, one tree per class and round.
    public Boosted trees(int n) {
        return new Boosted(n, depth, rate);
    }

    /// Let each tree be at most `n` questions deep.
    public Boosted depth(int n) {
        return new Boosted(trees, n, rate);
    }

    /// Believe this much of each tree.
    public Boosted rate(double share) {
        return new Boosted(trees, depth, share);
    }

    @Override
    public String name() {
        return "boosted";
    }

    @Override
    public Model fit(Data data, FitOption... options) {
        if (data.staysOnDisk()) throw onDisk(data);
        var settings = Settings.of(this, OPTIONS, data.seed(), options);
        return Fitting.run(this, data, settings, new BoostedFit(this, settings));
    }

    private JotterException onDisk(Data data) {
        return new JotterException(
                this + " cannot learn from rows on disk.",
                "Expected rows in memory, which trees look at all at once, found "
                        + data.part("train").examples().rows() + " rows to learn from on disk.",
                "Type mlp(32, 16) or logistic(), or learn from a part: sample(100_000).collect().");
    }

    @Override
    public String toString() {
        var text = new StringBuilder("boosted()");
        if (trees != Learners.boosted().trees())
            text.append(".trees(").append(trees).append(')');
        if (depth != Learners.boosted().depth())
            text.append(".depth(").append(depth).append(')');
        if (rate != Learners.boosted().rate())
            text.append(".rate(").append(rate).append(')');
        return text.toString();
    }
}
