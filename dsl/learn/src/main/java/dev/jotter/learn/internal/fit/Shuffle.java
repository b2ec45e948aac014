package dev.jotter.learn.internal.fit;

import java.util.SplittableRandom;

/// Put rows into a random order that depends on the seed alone (Fisher and Yates).
public final class Shuffle {
    private Shuffle() {}

    public static void inPlace(int[] index, SplittableRandom random) {
        for (var i = index.length - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var held = index[i];
            index[i] = index[j];
            index[j] = held;
        }
    }
}
