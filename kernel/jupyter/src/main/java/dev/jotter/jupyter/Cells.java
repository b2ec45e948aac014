package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.MimeBundle;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Run cells on the calling thread and count them, those of all subshells together: a number names one cell.
final class Cells {
    private final Kernel kernel;
    private final Iopub iopub;
    private final Stdin stdin;
    private final AtomicInteger count = new AtomicInteger();

    Cells(Kernel kernel, Iopub iopub, Stdin stdin) {
        this.kernel = kernel;
        this.iopub = iopub;
        this.stdin = stdin;
    }

    /// Run the cell and give the reply's content.
    ObjectNode run(Message message) {
        var code = message.text("code");
        var silent = message.flag("silent", false);
        var store = message.flag("store_history", !silent) && !silent;
        var expressions = message.object("user_expressions");
        message.flag("allow_stdin", false);
        message.flag("stop_on_error", true);
        var number = store ? count.incrementAndGet() : count.get();
        if (!silent) {
            var input = JsonNodeFactory.instance.objectNode().put("code", code);
            iopub.publish("execute_input", message.header(), input.put("execution_count", number));
        }
        var request = new ExecuteRequest(code, number, silent, store, message.subshell());
        var ended = guarded(() -> kernel.execute(request, channel(message)));
        if (ended instanceof Execution.Failed failed) {
            var content = Content.error(failed);
            if (!silent) iopub.publish("error", message.header(), content.deepCopy());
            return content.put("execution_count", number);
        }
        var ok = (Execution.Ok) ended;
        if (!silent) ok.value().ifPresent(value -> publish(message, value, number));
        return Content.executed(ok, number, evaluated(expressions));
    }

    /// Let the kernel use the moment when nobody waits. Whatever it does, the next request is taken.
    void rest() {
        try {
            kernel.rest();
        } catch (OutOfMemoryError e) {
            // The cell that filled the memory was told of.
        } catch (RuntimeException | Error e) {
            Log.broken("shell", e);
        }
    }

    /// Hand a comm's message on.
    void comm(Message message) {
        kernel.comm(CommContent.message(message), channel(message));
    }

    private void publish(Message message, MimeBundle value, int number) {
        iopub.publish("execute_result", message.header(), Content.result(value, number));
    }

    private CellChannel channel(Message message) {
        return new CellChannel(message, iopub, stdin);
    }

    private ObjectNode evaluated(ObjectNode expressions) {
        var results = JsonNodeFactory.instance.objectNode();
        for (var wanted : expressions.properties()) {
            var ended = guarded(() -> kernel.expression(wanted.getValue().asText()));
            results.set(wanted.getKey(), expression(ended));
        }
        return results;
    }

    private static ObjectNode expression(Execution ended) {
        return switch (ended) {
            case Execution.Failed failed -> Content.error(failed);
            case Execution.Ok ok -> {
                var content = Content.ok();
                content.setAll(Content.display(ok.value().orElse(MimeBundle.text(""))));
                content.remove("transient");
                yield content;
            }
        };
    }

    /// Tell of a kernel that failed in place of the cell, so that the front end is never left waiting.
    private static Execution guarded(Supplier<Execution> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            return new Execution.Failed(e.getClass().getName(), String.valueOf(e.getMessage()), List.of(e.toString()));
        }
    }
}
