package dev.jotter.learn;

import static dev.jotter.learn.Fit.quiet;
import static dev.jotter.learn.Learners.boosted;
import static dev.jotter.learn.Learners.logistic;
import static dev.jotter.serve.Publish.canary;
import static dev.jotter.serve.Publish.key;
import static dev.jotter.serve.Publish.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.model.Prediction;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishingTests {
    private static final Data DATA = Penguins.split(42);

    @Test
    void theEndpointAnswersAsTheModelDoes() {
        var model = boosted().fit(DATA, quiet());
        var api = model.publish("penguins-of-learn", version("1.0.0"), key("team-a"));
        try {
            assertThat(api.call(DATA.test()).all()).isEqualTo(by("penguins-of-learn 1.0.0", model));
            assertThat(api.call(DATA.test().row(3)))
                    .isEqualTo(model.predict(DATA.test().row(3)).by("penguins-of-learn 1.0.0"));
        } finally {
            api.stop();
        }
    }

    @Test
    void aSecondModelTakesOverInPart() {
        var api = boosted().fit(DATA, quiet()).publish("penguins-in-part", version("1.0.0"));
        try {
            var second = logistic().fit(DATA, quiet());
            api.update(second, version("1.1.0"), canary(0.5)).promote();
            assertThat(api.version()).isEqualTo("1.1.0");
            assertThat(api.call(DATA.test()).all()).isEqualTo(by("penguins-in-part 1.1.0", second));
        } finally {
            api.stop();
        }
    }

    private static List<Prediction> by(String endpoint, Model model) {
        return model.predict(DATA.test()).all().stream()
                .map(one -> one.by(endpoint))
                .toList();
    }
}
