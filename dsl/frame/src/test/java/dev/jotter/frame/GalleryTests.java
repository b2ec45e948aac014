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
        var colours = IntStream.range(0, image.getWidth() * image.getHeight())
                .map(at -> image.getRGB(at % image.getWidth(), at / image.getWidth()))
                .distinct()
                .count();
        assertThat(colours).isGreaterThan(20);
        var svg = chart.save(GALLERY.resolve(name + ".svg").toString());
        assertThat(SvgReader.difference(svg, image)).isLessThan(0.001);
    }

    private static Map<String, Chart> charts() {
        var penguins = TestFrame.penguins();
        var charts = new TreeMap<String, Chart>();
        charts.put(
                "scatter",
                penguins.plot(Plot.scatter("flipper_length_mm", "body_mass_g").by("species")));
        charts.put(
                "scatter-plain",
                penguins.plot(Plot.scatter("bill_length_mm", "bill_depth_mm").title("Bills of penguins")));
        charts.put("histogram", penguins.plot(Plot.histogram("body_mass_g").title("Body mass")));
        charts.put(
                "histogram-by",
                penguins.plot(Plot.histogram("flipper_length_mm").by("species")));
        charts.put("bar", penguins.plot(Plot.bar("island", "body_mass_g")));
        charts.put(
                "bar-by",
                penguins.plot(Plot.bar("species", "body_mass_g").by("sex").title("Mass by species")));
        charts.put("line", days().plot(Plot.line("date", "temperature").title("Two years")));
        charts.put("line-by", days().plot(Plot.line("date", "temperature").by("place")));
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
        return charts;
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
