package dev.jotter.model;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hold the answers to a batch of rows, in its order; shown as a table.
public final class Predictions extends AbstractList<Answer> implements Displayable, RandomAccess {
    private static final int SHOWN = 20;

    private final List<Answer> answers;

    /// Hold these answers.
    public Predictions(List<? extends Answer> answers) {
        this.answers = List.copyOf(answers);
    }

    @Override
    public Answer get(int index) {
        return answers.get(index);
    }

    @Override
    public int size() {
        return answers.size();
    }

    /// Give the prediction of each row; throw at the first refusal.
    public List<Prediction> all() {
        return answers.stream()
                .map(answer -> switch (answer) {
                    case Prediction prediction -> prediction;
                    case Refusal refusal -> throw refusal.toException();
                })
                .toList();
    }

    /// Give the refusals alone.
    public List<Refusal> refusals() {
        return answers.stream()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .toList();
    }

    @Override
    public MimeBundle toMimeBundle() {
        var grid = Grid.of("row", "label", "probability", "notes");
        for (var i = 0; i < Math.min(SHOWN, size()); i++) {
            grid = switch (get(i)) {
                case Prediction(var label, var probabilities, var notes, var by) ->
                    grid.row(i + 1, label, probabilities.get(label), String.join(" ", notes));
                case Refusal refusal ->
                    grid.row(
                            i + 1,
                            null,
                            null,
                            refusal.field() + ": expected " + refusal.expected() + ", found " + refusal.found());
            };
        }
        return grid.caption(caption()).toMimeBundle();
    }

    private String caption() {
        var lines = Stream.concat(
                size() > SHOWN ? Stream.of((size() - SHOWN) + " more rows.") : Stream.empty(),
                endpoints().map(Prediction::answeredBy));
        return lines.collect(Collectors.joining(" "));
    }

    private Stream<String> endpoints() {
        return answers.stream()
                .filter(Prediction.class::isInstance)
                .map(answer -> ((Prediction) answer).by())
                .filter(by -> !by.isEmpty())
                .distinct();
    }

    @Override
    public String toString() {
        return toMimeBundle().text();
    }
}
