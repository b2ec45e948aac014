package dev.jotter.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NativeRuntimeTests {
    /// Predicts once in a process of its own.
    static final class Predicting {
        private Predicting() {}

        public static void main(String[] args) {
            try (var predictor = Predictor.of(Samples.archive())) {
                System.out.println(predictor
                        .predict(List.of(Samples.row()))
                        .all()
                        .getFirst()
                        .label());
            }
        }
    }

    @Test
    void startsHoweverLongTheCommandLineIs() throws IOException, InterruptedException {
        var child = ChildJvm.start(Map.of(), "true", Predicting.class, "x".repeat(100_000));
        assertThat(ChildJvm.output(child)).endsWith("Gentoo\n");
        assertThat(child.waitFor()).isZero();
    }
}
