package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Draws one chart of each kind into `target/gallery`, where a person can look at them.
class GalleryTests {
    private static final Path GALLERY = Path.of("target/gallery");

    @TestFactory
    Stream<DynamicTest> drawsInTwoPixelsPerCssPixelAndFillsTheFrame() throws IOException {
        Files.createDirectories(GALLERY);
        return charts().entrySet().stream()
                .map(chart -> DynamicTest.dynamicTest(chart.getKey(), () -> draw(chart.getKey(), chart.getValue())));
    }

    private static void draw(String name, Chart chart) throws IOException {
        var file = chart.save(GALLERY.resolve(name + ".png").toString());

        var image = ImageIO.read(file.toFile());
        var size = (Map<?, ?>) chart.toMimeBundle().metadata().get("image/png");
        assertThat(image.getWidth()).isEqualTo(2 * (int) size.get("width"));
        assertThat(image.getHeight()).isEqualTo(2 * (int) size.get("height"));
        var colours = IntStream.of(SvgReader.pixels(image)).distinct().count();
        assertThat(colours).isGreaterThan(20);
        var svg = chart.save(GALLERY.resolve(name + ".svg").toString());
        assertThat(SvgReader.difference(svg, image)).isLessThan(0.002);
    }

    private static Map<String, Chart> charts() {
        var charts = new TreeMap<String, Chart>();
        plots().forEach((name, plot) -> charts.put(name, plot.getKey().plot(plot.getValue())));
        figures(charts);
        return charts;
    }

    private static Map<String, Map.Entry<TestFrame, Plot>> plots() {
        var penguins = TestFrame.penguins();
        var plots = new TreeMap<String, Map.Entry<TestFrame, Plot>>();
        plots.put(
                "scatter",
                Map.entry(
                        penguins,
                        Plot.scatter("flipper_length_mm", "body_mass_g").by("species")));
        plots.put(
                "scatter-plain",
                Map.entry(
                        penguins,
                        Plot.scatter("bill_length_mm", "bill_depth_mm").title("Bills of penguins")));
        plots.put(
                "scatter-several",
                Map.entry(
                        penguins,
                        Plot.scatter("body_mass_g", "bill_length_mm", "bill_depth_mm")
                                .xLabel("mass in g")
                                .yLabel("mm")));
        plots.put("histogram", Map.entry(penguins, Plot.histogram("body_mass_g").title("Body mass")));
        plots.put(
                "histogram-by",
                Map.entry(penguins, Plot.histogram("flipper_length_mm").by("species")));
        plots.put(
                "density", Map.entry(penguins, Plot.density("flipper_length_mm").by("species")));
        plots.put(
                "box", Map.entry(penguins, Plot.box("body_mass_g").by("species").title("Mass by species")));
        plots.put("box-columns", Map.entry(penguins, Plot.box("bill_length_mm", "bill_depth_mm")));
        plots.put("bar", Map.entry(penguins, Plot.bar("island", "body_mass_g")));
        plots.put("bar-count", Map.entry(penguins, Plot.bar("species").by("island")));
        plots.put(
                "bar-by",
                Map.entry(penguins, Plot.bar("species", "body_mass_g").by("sex").title("Mass by species")));
        plots.put("heat", Map.entry(penguins, Plot.heat("species", "island")));
        plots.put("heat-mean", Map.entry(penguins, Plot.heat("species", "sex", "body_mass_g")));
        plots.put("heat-bins", Map.entry(penguins, Plot.heat("flipper_length_mm", "body_mass_g")));
        plots.put("correlation", Map.entry(penguins, Plot.correlation().title("Correlation")));
        plots.put("pairs", Map.entry(penguins, Plot.pairs().by("species").title("Penguins")));
        plots.put("line", Map.entry(days(), Plot.line("date", "temperature").title("Two years")));
        plots.put("line-by", Map.entry(days(), Plot.line("date", "temperature").by("place")));
        plots.put("line-several", Map.entry(wide(), Plot.line("t", "a", "b", "c")));
        plots.put("log", Map.entry(powers(), Plot.scatter("x", "y").logX().logY()));
        plots.put("histogram-log", Map.entry(powers(), Plot.histogram("y").logX()));
        plots.put("histogram-days", Map.entry(days(), Plot.histogram("date")));
        plots.put("many-names", Map.entry(many(), Plot.bar("name", "value")));
        plots.put(
                "many-colours", Map.entry(many(), Plot.scatter("value", "other").by("group")));
        plots.put("many-lines", Map.entry(many(), Plot.line("other", "value").by("group")));
        plots.put("long-names", Map.entry(awkward(), Plot.bar("long", "value").by("long")));
        plots.put(
                "cjk",
                Map.entry(
                        awkward(),
                        Plot.bar("city", "value").title("都市ごとの値 — 도시 🐧").by("city")));
        plots.put("no-font", Map.entry(awkward(), Plot.bar("city").title("Cuneiform 𒀀 and Phaistos 𐇐")));
        plots.put("constant", Map.entry(awkward(), Plot.scatter("one", "one")));
        plots.put("constant-histogram", Map.entry(awkward(), Plot.histogram("one")));
        plots.put("constant-density", Map.entry(awkward(), Plot.density("one")));
        plots.put("constant-box", Map.entry(awkward(), Plot.box("one")));
        plots.put("one-point", Map.entry(awkward().head(1), Plot.line("value", "value")));
        plots.put("nothing", Map.entry(awkward().add("none", _ -> Math.log(-1)), Plot.scatter("none", "value")));
        plots.put("nothing-bar", Map.entry(awkward().head(0), Plot.bar("long", "value")));
        plots.put("negative-bar", Map.entry(awkward(), Plot.bar("city", "minus")));
        plots.put("large", Map.entry(awkward(), Plot.scatter("large", "small")));
        plots.put("hours", Map.entry(hours(), Plot.line("at", "value")));
        return plots;
    }

    private static void figures(Map<String, Chart> charts) {
        charts.put(
                "curve",
                Charts.lines(
                                "epoch",
                                "loss",
                                List.of(Line.of("train", decay(40, 1.1, 0.11)), Line.of("valid", decay(40, 1.0, 0.19))))
                        .title("Learning curve"));
        charts.put(
                "importance",
                Charts.bars(
                                "drop in accuracy when shuffled",
                                List.of(
                                        new Bar("bill_length_mm", 0.3212, 0.021),
                                        new Bar("flipper_length_mm", 0.142, 0.03),
                                        new Bar("bill_depth_mm", 0.09, 0.012),
                                        new Bar("island", 0.031, 0.007),
                                        Bar.of("body_mass_g", 0),
                                        new Bar("sex", -0.004, 0.006)))
                        .title("What the model looks at"));
        charts.put(
                "confusion",
                Charts.heat(
                                "predicted",
                                "actual",
                                List.of("Adelie", "Chinstrap", "Gentoo"),
                                List.of("Adelie", "Chinstrap", "Gentoo"),
                                new double[][] {{21, 1, 0}, {0, 10, 0}, {0, 0, 18}})
                        .title("Confusion"));
        var digits = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
        var cells = new double[10][10];
        for (var row = 0; row < 10; row++) {
            for (var column = 0; column < 10; column++) {
                cells[row][column] = row == column ? 940 + row : (row * 7 + column * 3) % 11;
            }
        }
        charts.put("confusion-digits", Charts.heat("predicted", "actual", digits, digits, cells));
    }

    private static TestFrame wide() {
        var text = new StringBuilder("t,a,b,c\n");
        for (var t = 0; t < 100; t++) {
            text.append("%d,%s,%s,%s%n".formatted(t, Math.sin(t / 9.0), Math.cos(t / 9.0), t / 100.0 - 0.5));
        }
        return TestFrame.csv(text.toString());
    }

    private static TestFrame powers() {
        var text = new StringBuilder("x,y\n");
        for (var at = 0; at < 400; at++) {
            text.append("%s,%s%n".formatted(Math.exp(at / 40.0), Math.exp(at / 25.0 + Math.sin(at)) / 100));
        }
        return TestFrame.csv(text.toString());
    }

    private static TestFrame many() {
        var text = new StringBuilder("name,group,value,other\n");
        for (var at = 0; at < 50; at++) {
            text.append("a rather long name %d,group %d,%s,%s%n"
                    .formatted(at, at % 17, 10 + 9 * Math.sin(at * 1.1), 3 * Math.cos(at * 0.7)));
        }
        return TestFrame.csv(text.toString());
    }

    private static TestFrame awkward() {
        return TestFrame.csv("""
                long,city,value,minus,one,large,small
                "A name so long that nobody would ever write it beside a bar of a chart",東京,3,-2,7,1234567890,0.0000012
                another name of some length that has to go somewhere,서울,5,1,7,1234567990,0.0000015
                short,北京,4,-4.5,7,1234568000,0.0000021
                "<b>&",Zürich,2,3,7,1234568100,0.0000018
                """);
    }

    private static TestFrame hours() {
        var text = new StringBuilder("at,value\n");
        for (var hour = 0; hour < 60; hour++) {
            text.append("2024-03-%02d %02d:00:00,%s%n".formatted(9 + hour / 24, hour % 24, Math.sin(hour / 4.0)));
        }
        return TestFrame.csv(text.toString());
    }

    private static double[] decay(int n, double start, double floor) {
        return IntStream.range(0, n)
                .mapToDouble(at -> floor + (start - floor) * Math.exp(-at / 6.0) + 0.01 * Math.sin(at * 1.7))
                .toArray();
    }

    private static TestFrame days() {
        var text = new StringBuilder("date,place,temperature\n");
        var start = LocalDate.of(2024, 1, 1);
        for (var day = 0; day < 730; day += 3) {
            for (var place : List.of("Seattle", "Berlin")) {
                var value = 12
                        - 8 * Math.cos(day / 365.25 * 2 * Math.PI)
                        + (place.equals("Berlin") ? -3 : 1)
                        + Math.sin(day * 1.3);
                text.append("%s,%s,%s%n".formatted(start.plusDays(day), place, value));
            }
        }
        return TestFrame.csv(text.toString());
    }
}
