package dev.jotter;

import dev.jotter.display.LiveDisplay;
import dev.jotter.display.MimeBundle;
import dev.jotter.display.Rendering;
import dev.jotter.display.Screens;
import dev.jotter.display.Tracked;
import dev.jotter.frame.Agg;
import dev.jotter.frame.CsvOption;
import dev.jotter.frame.Filling;
import dev.jotter.frame.Kind;
import dev.jotter.frame.Plot;
import dev.jotter.learn.Boosted;
import dev.jotter.learn.Epoch;
import dev.jotter.learn.ExplainOption;
import dev.jotter.learn.Fit;
import dev.jotter.learn.FitOption;
import dev.jotter.learn.Frame;
import dev.jotter.learn.Learners;
import dev.jotter.learn.Logistic;
import dev.jotter.learn.Mlp;
import dev.jotter.learn.Seed;
import dev.jotter.learn.SplitOption;
import dev.jotter.serve.Endpoint;
import dev.jotter.serve.Publish;
import dev.jotter.serve.Publishing;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/// Offer the words of the language: `import static dev.jotter.Jotter.*;`
///
/// A session imports them by itself. Each word only names the noun that does the work; the example at each leans on
/// `penguins`, a frame, `data`, its split for `species`, and `model`, fitted to it.
public final class Jotter {
    private Jotter() {}

    /// Read a CSV file with a header line, plain or `.gz`, into a frame. Types come from all rows; lines that do
    /// not fit are left out and listed by `rejects()`.
    ///
    /// ```java
    /// csv("data/penguins.csv", types("island", text()))
    /// ```
    public static Frame csv(String path, CsvOption... options) {
        return Frame.csv(path, options);
    }

    /// Take a Tablesaw table as a frame; the table is copied.
    ///
    /// ```java
    /// frame(penguins.table()).head(3)
    /// ```
    public static Frame frame(Table table) {
        return Frame.of(table);
    }

    /// Say what separates the fields of a CSV file; without it the header line decides.
    ///
    /// ```java
    /// csv("data/penguins.csv", delimiter(','))
    /// ```
    public static CsvOption delimiter(char character) {
        return CsvOption.delimiter(character);
    }

    /// Name texts that mean "no value" in a CSV file, beside the empty field.
    ///
    /// ```java
    /// csv("data/penguins.csv", missing("NA", "-"))
    /// ```
    public static CsvOption missing(String... texts) {
        return CsvOption.missing(texts);
    }

    /// Fix the type of a column, whatever its values look like.
    ///
    /// ```java
    /// csv("data/penguins.csv", types("body_mass_g", text()))
    /// ```
    public static CsvOption types(String column, Kind kind) {
        return CsvOption.types(column, kind);
    }

    /// Name the type of words, for [#types].
    ///
    /// ```java
    /// csv("data/penguins.csv", types("sex", text()))
    /// ```
    public static Kind text() {
        return Kind.TEXT;
    }

    /// Name the type of numbers, for [#types].
    ///
    /// ```java
    /// csv("data/penguins.csv", types("body_mass_g", number()))
    /// ```
    public static Kind number() {
        return Kind.NUMBER;
    }

    /// Draw a point for each row.
    ///
    /// ```java
    /// penguins.plot(scatter("flipper_length_mm", "body_mass_g").by("species"))
    /// ```
    public static Plot scatter(String x, String y) {
        return Plot.scatter(x, y);
    }

    /// Draw a line through the rows in the order of `x`.
    ///
    /// ```java
    /// penguins.plot(line("flipper_length_mm", "body_mass_g"))
    /// ```
    public static Plot line(String x, String y) {
        return Plot.line(x, y);
    }

    /// Draw a bar for each `x`, as high as its mean `y`.
    ///
    /// ```java
    /// penguins.plot(bar("species", "body_mass_g"))
    /// ```
    public static Plot bar(String x, String y) {
        return Plot.bar(x, y);
    }

    /// Draw how often the values of a column occur.
    ///
    /// ```java
    /// penguins.plot(histogram("body_mass_g").by("sex"))
    /// ```
    public static Plot histogram(String column) {
        return Plot.histogram(column);
    }

    /// Fill missing numbers with the average.
    ///
    /// ```java
    /// penguins.fill("body_mass_g", mean())
    /// ```
    public static Filling mean() {
        return Filling.MEAN;
    }

    /// Fill missing numbers with the middle value.
    ///
    /// ```java
    /// penguins.fill("body_mass_g", median())
    /// ```
    public static Filling median() {
        return Filling.MEDIAN;
    }

    /// Fill what is missing with the most frequent value.
    ///
    /// ```java
    /// penguins.fill("sex", mode())
    /// ```
    public static Filling mode() {
        return Filling.MODE;
    }

    /// Count the rows of each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(count())
    /// ```
    public static Agg count() {
        return Agg.count();
    }

    /// Add a column up, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(sum("body_mass_g"))
    /// ```
    public static Agg sum(String column) {
        return Agg.sum(column);
    }

    /// Take the average of a column, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(mean("body_mass_g"))
    /// ```
    public static Agg mean(String column) {
        return Agg.mean(column);
    }

    /// Take the middle value of a column, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(median("body_mass_g"))
    /// ```
    public static Agg median(String column) {
        return Agg.median(column);
    }

    /// Take the standard deviation of a column, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(std("body_mass_g"))
    /// ```
    public static Agg std(String column) {
        return Agg.std(column);
    }

    /// Take the least of a column, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(min("body_mass_g"))
    /// ```
    public static Agg min(String column) {
        return Agg.min(column);
    }

    /// Take the greatest of a column, for each group.
    ///
    /// ```java
    /// penguins.groupBy("species").agg(max("body_mass_g"))
    /// ```
    public static Agg max(String column) {
        return Agg.max(column);
    }

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

    /// Name the version; a version never changes. Without it the next number is taken.
    ///
    /// ```java
    /// model.publish("words", version("1.0.0"))
    /// ```
    public static Publish.Version version(String name) {
        return Publish.version(name);
    }

    /// Ask every caller for a key, and make one for this owner.
    ///
    /// ```java
    /// model.publish("words", key("team-a"))
    /// ```
    public static Publish.Key key(String owner) {
        return Publish.key(owner);
    }

    /// Ask no caller for a key.
    ///
    /// ```java
    /// model.publish("words", open())
    /// ```
    public static Publish.Open open() {
        return Publish.open();
    }

    /// Price each answered call.
    ///
    /// ```java
    /// model.publish("words", perCall(0.002))
    /// ```
    public static Publish.PerCall perCall(double price) {
        return Publish.perCall(price);
    }

    /// Price each row predicted.
    ///
    /// ```java
    /// model.publish("words", perRow(0.0005))
    /// ```
    public static Publish.PerRow perRow(double price) {
        return Publish.perRow(price);
    }

    /// Price each second of computing.
    ///
    /// ```java
    /// model.publish("words", perSecond(0.01))
    /// ```
    public static Publish.PerSecond perSecond(double price) {
        return Publish.perSecond(price);
    }

    /// Allow each owner of a key so many calls a minute.
    ///
    /// ```java
    /// model.publish("words", key("team-a"), limit(600))
    /// ```
    public static Publish.Limit limit(int perMinute) {
        return Publish.limit(perMinute);
    }

    /// Serve on this port; without it the first free one from 8080 is taken.
    ///
    /// ```java
    /// model.publish("words", port(18473))
    /// ```
    public static Publish.Port port(int number) {
        return Publish.port(number);
    }

    /// Give a new version this share of the calls, on trial.
    ///
    /// ```java
    /// model.publish("words").update(boosted().fit(data, quiet()), canary(0.1))
    /// ```
    public static Publish.Canary canary(double share) {
        return Publish.canary(share);
    }

    /// Give the endpoint of a model that was published before.
    ///
    /// ```java
    /// endpoint("words").versions()
    /// ```
    public static Endpoint endpoint(String name) {
        return Publishing.endpoint(name);
    }

    /// Show a value now, as the last line of a cell would be shown, and give the id it can be updated by. MIME types
    /// choose how; text is taken for content of each: `text/html`, `text/markdown`, `image/svg+xml`.
    ///
    /// ```java
    /// display("<b>bold</b>", "text/html");
    /// ```
    public static String display(@Nullable Object value, String... mimes) {
        return LiveDisplay.open(Rendering.of(value, mimes)).id();
    }

    /// Replace what was shown under an id.
    ///
    /// ```java
    /// updateDisplay(display("before"), "after");
    /// ```
    public static void updateDisplay(String id, @Nullable Object value, String... mimes) {
        Screens.current().settle(id, Rendering.of(value, mimes));
    }

    /// Turn a value into what shows it, for the last line of a cell: in the MIME types given, or in all it has.
    ///
    /// ```java
    /// render("**bold**", "text/markdown")
    /// ```
    public static MimeBundle render(@Nullable Object value, String... mimes) {
        return Rendering.of(value, mimes);
    }

    /// Take away what the cell has shown so far.
    ///
    /// ```java
    /// clearOutput();
    /// ```
    public static void clearOutput() {
        Screens.current().clear(false);
    }

    /// Ask the person at the keyboard.
    ///
    /// ```java
    /// // var name = input("Name? ");
    /// ```
    public static String input(String prompt) {
        return Screens.current().ask(prompt, false);
    }

    /// Ask the person at the keyboard without showing what is typed.
    ///
    /// ```java
    /// // var secret = password("Password? ");
    /// ```
    public static String password(String prompt) {
        return Screens.current().ask(prompt, true);
    }

    /// Walk through a collection with a progress line.
    ///
    /// ```java
    /// for (var n : progress(List.of(1, 2, 3))) System.out.println(n);
    /// ```
    public static <T> Iterable<T> progress(Collection<T> elements) {
        return new Tracked<>(elements, "progress");
    }
}
