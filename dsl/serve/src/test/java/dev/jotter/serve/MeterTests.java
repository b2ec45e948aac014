package dev.jotter.serve;

import static dev.jotter.serve.Publish.key;
import static dev.jotter.serve.Publish.perCall;
import static dev.jotter.serve.Publish.perRow;
import static dev.jotter.serve.Publish.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is counted, and what it costs.
class MeterTests extends Published {
    @Test
    void countsCallsRowsAndMoneyExactly() {
        var api = publish("Gentoo", version("1.0.0"), key("team-a"), perCall(0.002), perRow(0.0001));
        api.call(Samples.SOMEONE);
        api.call(Samples.SOMEONE);
        api.call(List.of(Samples.row(), Map.of("island", "Dream"), Samples.row()));
        var unknown = new HashMap<>(Samples.row());
        unknown.put("island", "Mars");
        api.call(unknown);
        assertThatThrownBy(() -> api.call(Map.of("island", "Dream"))).isInstanceOf(JotterException.class);

        var meter = api.meter();
        assertThat(meter.calls()).isEqualTo(4);
        assertThat(meter.rows()).isEqualTo(5);
        assertThat(meter.seconds()).isPositive();
        assertThat(meter.cost()).isEqualByComparingTo("0.0085");
        assertThat(meter.byKey().toString()).containsPattern("team-a +4 +5 +1 +\\S+ +0.0085");
        assertThat(meter.byVersion().toString()).containsPattern("1.0.0 +4 +5 +1 +\\S+ +0.0085");
        assertThat(meter.toString()).contains("key", "version", "with notes", "cost");
        assertThat(meter.of("nobody").cost()).isEqualByComparingTo("0");
    }

    @Test
    void aNewPriceChangesNothingThatWasUsedBefore() {
        publish("Gentoo", perCall(0.002)).call(Samples.SOMEONE);
        publish("Gentoo", perCall(1)).call(Samples.SOMEONE);
        assertThat(publish("Gentoo").meter().cost()).isEqualByComparingTo("1.002");
    }

    @Test
    void aMeterWithoutAPriceSaysSo() {
        var api = publish("Gentoo");
        assertThat(api.meter().toString()).endsWith("no call of penguins was answered yet");
        api.call(Samples.SOMEONE);
        assertThat(api.meter().byKey().toString()).contains("anyone").endsWith("penguins has no price");
    }
}
