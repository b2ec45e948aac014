package dev.jotter.learn;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import dev.jotter.model.Field;
import dev.jotter.model.OneHot;
import dev.jotter.model.Recipe;
import dev.jotter.model.Scale;
import dev.jotter.model.Schema;
import dev.jotter.model.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Hold a training, a validation and a test part, and the recipe learned from the training part. Immutable.
public final class Data implements Displayable {
    private static final long SEED = 42;
    private static final int CLASSES_SHOWN = 12;

    private final Schema schema;
    private final Recipe recipe;
    private final Map<String, Part> parts;
    private final long seed;

    private Data(Schema schema, Recipe recipe, Map<String, Part> parts, long seed) {
        this.schema = schema;
        this.recipe = recipe;
        this.parts = parts;
        this.seed = seed;
    }

    static Data split(Task task, double train, double valid, SplitOption... options) {
        var stratified = false;
        var seed = SEED;
        for (var option : options) {
            switch (option) {
                case SplitOption.Stratify _ -> stratified = true;
                case Seed(var value) -> seed = value;
            }
        }
        var target = task.target();
        var classes = target.classes().size();
        var deal = Deal.of(target.labels(), classes, train, valid, stratified, seed);
        var steps = new ArrayList<Step>();
        var fields = new ArrayList<Field>();
        task.ways().forEach((column, way) -> learn(task.source(), deal.train(), column, way, steps, fields));
        var recipe = new Recipe(steps);
        var parts = Preparation.of(task, recipe, deal);
        return new Data(new Schema(fields, target.column(), target.classes()), recipe, parts, seed);
    }

    private static void learn(
            Source source, int[] train, String column, Way way, List<Step> steps, List<Field> fields) {
        switch (way) {
            case SCALE -> {
                steps.add(Scale.fit(
                        column,
                        () -> source.batches(List.of(column), train)
                                .flatMapToDouble(batch -> Arrays.stream(batch.numbers(column)))));
                fields.add(Field.number(column));
            }
            case ONEHOT -> {
                var words = source.batches(List.of(column), train)
                        .flatMap(batch -> batch.texts(column).stream())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
                var step = OneHot.fit(column, words);
                steps.add(step);
                fields.add(Field.category(column, step.categories()));
            }
            case SKIP -> {}
        }
    }

    /// Give the raw rows to learn from.
    public Frame train() {
        return part("train").frame();
    }

    /// Give the raw rows that say when to stop and what to keep.
    public Frame valid() {
        return part("valid").frame();
    }

    /// Give the raw rows that judge, never seen before.
    public Frame test() {
        return part("test").frame();
    }

    /// Say whether the rows stay on disk.
    boolean staysOnDisk() {
        return part("train").source().staysOnDisk();
    }

    /// Give what was learned of each column.
    public Recipe recipe() {
        return recipe;
    }

    /// Give the columns that a model of this data reads, and its answers.
    public Schema schema() {
        return schema;
    }

    /// Fit each learner with the split's seed and set them side by side, judged on the validation part: the test part
    /// judges only the one that is chosen.
    ///
    /// ```java
    /// data.compare(logistic(), boosted(), mlp(32, 16))
    /// ```
    public Board compare(Learner... learners) {
        return Board.of(this, learners);
    }

    long seed() {
        return seed;
    }

    Part part(String name) {
        var part = parts.get(name);
        if (part == null) throw new IllegalArgumentException(name);
        return part;
    }

    @Override
    public MimeBundle toMimeBundle() {
        var classes = schema.classes()
                .subList(0, Math.min(CLASSES_SHOWN, schema.classes().size()));
        var header = new ArrayList<>(List.of("part", "rows"));
        header.addAll(classes);
        var grid = Grid.of(header.toArray(String[]::new));
        for (var part : parts.entrySet()) {
            var examples = part.getValue().examples();
            var counts = new int[schema.classes().size()];
            for (var label : examples.labels()) counts[label]++;
            var cells = new ArrayList<@Nullable Object>(List.of(part.getKey(), examples.rows()));
            for (var c = 0; c < classes.size(); c++) cells.add(counts[c]);
            grid = grid.rows(List.of(cells));
        }
        return grid.caption(recipe.width() + " features from "
                        + schema.features().size() + " columns, learned from the training part; seed " + seed)
                .toMimeBundle();
    }

    @Override
    public String toString() {
        return toMimeBundle().text();
    }
}
