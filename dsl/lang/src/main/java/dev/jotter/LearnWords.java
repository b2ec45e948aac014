package dev.jotter;

import dev.jotter.learn.Boosted;
import dev.jotter.learn.Epoch;
import dev.jotter.learn.ExplainOption;
import dev.jotter.learn.Fit;
import dev.jotter.learn.FitOption;
import dev.jotter.learn.Learners;
import dev.jotter.learn.Logistic;
import dev.jotter.learn.Mlp;
import dev.jotter.learn.Seed;
import dev.jotter.learn.SplitOption;
import java.util.function.Consumer;

/// Learn: learners, and how they are fitted and explained.
abstract sealed class LearnWords extends JoinWords permits PublishWords {
    /// Learn one weight per feature and class (multinomial logistic regression).
    ///
    /// ```java
    /// logistic().fit(data, quiet()).evaluate()
    /// ```
    public static Logistic logistic() {
        return Learners.logistic();
    }

    /// Grow many small trees, each mending what the others miss (gradient boosting by XGBoost).
    ///
    /// ```java
    /// boosted().trees(50).depth(3).fit(data, quiet()).explain()
    /// ```
    public static Boosted boosted() {
        return Learners.boosted();
    }

    /// Stack layers of these many units with relu between them (multilayer perceptron).
    ///
    /// ```java
    /// mlp(32, 16).fit(data, epochs(20), adam(1e-2), quiet()).evaluate()
    /// ```
    public static Mlp mlp(int... units) {
        return Learners.mlp(units);
    }

    /// Give each part of a split the classes in the proportions of the whole.
    ///
    /// ```java
    /// penguins.classify("species").split(0.7, 0.15, stratify())
    /// ```
    public static SplitOption stratify() {
        return Fit.stratify();
    }

    /// Fix all that is random: the same seed on the same machine gives the same numbers.
    ///
    /// ```java
    /// mlp(8).fit(data, seed(7), epochs(5), quiet())
    /// ```
    public static Seed seed(long value) {
        return Fit.seed(value);
    }

    /// Pass over the training part at most this many times.
    ///
    /// ```java
    /// mlp(8).fit(data, epochs(10), quiet())
    /// ```
    public static FitOption epochs(int times) {
        return Fit.epochs(times);
    }

    /// Take steps over this many rows each.
    ///
    /// ```java
    /// mlp(8).fit(data, batch(16), epochs(5), quiet())
    /// ```
    public static FitOption batch(int rows) {
        return Fit.batch(rows);
    }

    /// Step with Adam (Kingma and Ba, 2015) at this learning rate.
    ///
    /// ```java
    /// mlp(8).fit(data, adam(1e-2), epochs(5), quiet())
    /// ```
    public static FitOption adam(double rate) {
        return Fit.adam(rate);
    }

    /// Step with stochastic gradient descent at this learning rate.
    ///
    /// ```java
    /// mlp(8).fit(data, sgd(0.1), epochs(5), quiet())
    /// ```
    public static FitOption sgd(double rate) {
        return Fit.sgd(rate);
    }

    /// Stop when the validation part has got no better for `patience` epochs, and keep the best state.
    ///
    /// ```java
    /// boosted().fit(data, earlyStop(10), quiet())
    /// ```
    public static FitOption earlyStop(int patience) {
        return Fit.earlyStop(patience);
    }

    /// Show no progress.
    ///
    /// ```java
    /// logistic().fit(data, quiet())
    /// ```
    public static FitOption quiet() {
        return Fit.quiet();
    }

    /// Tell of each epoch when it has ended.
    ///
    /// ```java
    /// mlp(8).fit(data, epochs(3), quiet(), onEpoch(e -> System.out.println(e)))
    /// ```
    public static FitOption onEpoch(Consumer<Epoch> listener) {
        return Fit.onEpoch(listener);
    }

    /// Shuffle each column this many times to explain a model.
    ///
    /// ```java
    /// model.explain(repeats(20), seed(1))
    /// ```
    public static ExplainOption repeats(int times) {
        return Fit.repeats(times);
    }
}
