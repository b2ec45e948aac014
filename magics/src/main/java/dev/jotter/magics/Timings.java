package dev.jotter.magics;

import dev.jotter.display.Displayable;
import dev.jotter.display.MimeBundle;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Hold what `%timeit` measured.
///
/// @param loops how often the code ran in each run
/// @param nanos what one round took in each run, in nanoseconds
public record Timings(long loops, List<Double> nanos) implements Displayable {
    private static final long ENOUGH_NANOS = Duration.ofMillis(200).toNanos();
    private static final long MOST_LOOPS = 1_000_000_000;
    private static final long SHORT_LOOPS = 1_000;
    private static final int MOST_WARM_UPS = 6;

    public Timings {
        nanos = List.copyOf(nanos);
    }

    /// Run code so many times and say how long that took.
    interface Loop {
        long nanos(long times) throws Exception;
    }

    /// Measure `runs` times. With no `loops` given, so many are taken that a run lasts about a fifth of a second, which
    /// also lets the JVM compile the code before the first run that counts.
    static Timings measure(Loop loop, int loops, int runs) throws Exception {
        var times = loops > 0 ? loops : enough(loop);
        var each = new Double[runs];
        for (var run = 0; run < runs; run++) {
            if (Thread.interrupted()) throw new InterruptedException();
            each[run] = loop.nanos(times) / (double) times;
        }
        return new Timings(times, Arrays.asList(each));
    }

    /// Short code is run again until it gets no quicker: the JVM compiles it in steps, in the background.
    private static long enough(Loop loop) throws Exception {
        long times = 1;
        var before = Long.MAX_VALUE;
        for (var warmUps = 0; ; ) {
            if (Thread.interrupted()) throw new InterruptedException();
            var took = loop.nanos(times);
            if (took < ENOUGH_NANOS && times < MOST_LOOPS) {
                times *= 10;
                before = Long.MAX_VALUE;
            } else if (times < SHORT_LOOPS || ++warmUps == MOST_WARM_UPS || took > 0.9 * before) {
                return times;
            } else {
                before = took;
            }
        }
    }

    /// Give the mean of all runs, in nanoseconds for one round.
    public double mean() {
        return nanos.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /// Give the quickest run, in nanoseconds for one round.
    public double best() {
        return nanos.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    /// Give the standard deviation over the runs.
    public double deviation() {
        var mean = mean();
        return Math.sqrt(nanos.stream()
                .mapToDouble(one -> (one - mean) * (one - mean))
                .average()
                .orElse(0));
    }

    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(toString());
    }

    @Override
    public String toString() {
        return "%s ± %s a loop, best %s (%d %s of %s)"
                .formatted(
                        text(mean()),
                        text(deviation()),
                        text(best()),
                        nanos.size(),
                        nanos.size() == 1 ? "run" : "runs",
                        loops == 1 ? "1 loop" : String.format(Locale.ROOT, "%,d loops", loops));
    }

    private static String text(double nanos) {
        if (nanos < 999.5) return number(nanos) + " ns";
        if (nanos < 999.5e3) return number(nanos / 1e3) + " µs";
        if (nanos < 999.5e6) return number(nanos / 1e6) + " ms";
        return number(nanos / 1e9) + " s";
    }

    /// Write three digits that count.
    private static String number(double value) {
        var digits = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
