package dev.jotter.app.debug;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.MimeBundle;
import dev.jotter.display.Rendering;
import dev.jotter.shell.Activation;
import dev.jotter.shell.Local;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Look at variables and work out expressions. What may call code of a user, such as a `toString`, is stopped when it
/// does not come to an end.
final class Inspection {
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration EVALUATION = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Shell shell;
    private final References references;

    Inspection(Shell shell, References references) {
        this.shell = shell;
        this.references = references;
    }

    /// List variables: those from `start` on, or all when there is no count.
    ObjectNode variables(Node node, int start, int count) {
        var body = JsonNodeFactory.instance.objectNode();
        var list = body.putArray("variables");
        List<ObjectNode> all = looked(
                () -> (count > 0 || start > 0 ? node.slice(start, count > 0 ? count : node.size()) : node.parts())
                        .stream().map(this::described).toList());
        all.forEach(list::add);
        return body;
    }

    /// Give the variables of the session.
    Node globals() {
        return Node.of(shell.values());
    }

    /// Give the variables of a call.
    static Node locals(Activation call) {
        return Node.of(call.locals());
    }

    /// Show a variable as a cell would show its value.
    ObjectNode rich(String name, Optional<Activation> call) {
        var known = Stream.concat(call.stream().flatMap(one -> one.locals().stream()), shell.values().stream());
        var variable = known.filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no variable " + name + " here."));
        MimeBundle shown = looked(() -> variable.value().map(Rendering::of).orElseGet(() -> MimeBundle.text("null")));
        var body = JsonNodeFactory.instance.objectNode();
        body.set("data", JSON.valueToTree(shown.data()));
        body.set("metadata", JSON.valueToTree(shown.metadata()));
        return body;
    }

    /// Work out an expression, within a call or at the top level.
    ObjectNode evaluated(String expression, Optional<Activation> call) {
        var outcome =
                call.map(one -> shell.evaluate(expression, one, EVALUATION)).orElseGet(() -> atTopLevel(expression));
        return switch (outcome) {
            case Outcome.Value(var value, var type, var notes) -> {
                ObjectNode described = looked(() -> described(new Local("", type, Optional.of(value))));
                var text = described.remove("value").asText();
                described.remove(List.of("name", "evaluateName"));
                yield described.put("result", text);
            }
            case Outcome.Done done ->
                JsonNodeFactory.instance.objectNode().put("result", "").put("variablesReference", 0);
            case Outcome.Failed(var error) -> throw new Refusal(told(error.name(), error.message()));
            case Outcome.Interrupted interrupted ->
                throw new Refusal(
                        "The expression was stopped: it took longer than %d s.".formatted(EVALUATION.toSeconds()));
        };
    }

    private Outcome atTopLevel(String expression) {
        var outer = shell.aside(() -> shell.evaluate(expression, 0), EVALUATION);
        return outer instanceof Outcome.Value(Outcome inner, var type, var notes) ? inner : outer;
    }

    private static String told(String name, String message) {
        var plain = name.substring(name.lastIndexOf('.') + 1);
        return message.isEmpty() ? plain : plain + ": " + message;
    }

    private ObjectNode described(Local variable) {
        var node = variable.value().flatMap(Nodes::of);
        var described = JsonNodeFactory.instance
                .objectNode()
                .put("name", variable.name())
                .put("value", ValueText.of(variable.value().orElse(null)))
                .put("type", TypeNames.of(variable))
                .put("evaluateName", variable.name())
                .put("variablesReference", node.map(references::add).orElse(0));
        node.filter(Node::isIndexed).ifPresent(found -> described.put("indexedVariables", found.size()));
        node.filter(found -> !found.isIndexed()).ifPresent(found -> described.put("namedVariables", found.size()));
        return described;
    }

    @SuppressWarnings("unchecked") // The outcome holds what the work gave.
    private <T> T looked(Callable<T> work) {
        return switch (shell.aside(work, LOOK)) {
            case Outcome.Value(var value, var type, var notes) -> (T) value;
            case Outcome.Failed(var error) -> throw new Refusal(told(error.name(), error.message()));
            case Outcome.Done done -> throw new Refusal("There is nothing to show.");
            case Outcome.Interrupted interrupted ->
                throw new Refusal(
                        "Showing the variables was stopped: it took longer than %d s.".formatted(LOOK.toSeconds()));
        };
    }
}
