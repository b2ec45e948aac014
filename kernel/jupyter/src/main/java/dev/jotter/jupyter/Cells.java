package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.MimeBundle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Run cells on the execution thread and count them. The thread that asks waits for the answer, or for the end of the
/// server, whichever comes first.
final class Cells {
    private static final long STACK_BYTES = 16L << 20;

    private final Kernel kernel;
    private final Iopub iopub;
    private final Stdin stdin;
    private final CompletableFuture<Object> closed = new CompletableFuture<>();
    private final ExecutorService execution = Executors.newSingleThreadExecutor(Cells::thread);
    private int count;

    Cells(Kernel kernel, Iopub iopub, Stdin stdin) {
        this.kernel = kernel;
        this.iopub = iopub;
        this.stdin = stdin;
    }

    /// Run the cell and give the reply's content; empty when the server ended meanwhile.
    Optional<ObjectNode> run(Message message) {
        var silent = message.flag("silent", false);
        var store = message.flag("store_history", !silent) && !silent;
        if (store) count++;
        var request = new ExecuteRequest(message.text("code"), count, silent, store, "");
        if (!silent) {
            var input = JsonNodeFactory.instance.objectNode().put("code", request.code());
            iopub.publish("execute_input", message.header(), input.put("execution_count", count));
        }
        var output = new CellChannel(message, iopub, stdin);
        return await(() -> kernel.execute(request, output)).map(ended -> conclude(message, request, ended));
    }

    void close() {
        closed.complete(this);
        execution.shutdownNow();
    }

    private ObjectNode conclude(Message message, ExecuteRequest request, Execution ended) {
        return switch (ended) {
            case Execution.Ok ok -> {
                if (!request.silent()) {
                    ok.value()
                            .ifPresent(value -> iopub.publish(
                                    "execute_result", message.header(), Content.result(value, request.cell())));
                }
                yield Content.executed(ok, request.cell(), expressions(message));
            }
            case Execution.Failed failed -> {
                var content = Content.error(failed);
                if (!request.silent()) iopub.publish("error", message.header(), content.deepCopy());
                yield content.put("execution_count", request.cell());
            }
        };
    }

    private ObjectNode expressions(Message message) {
        var results = JsonNodeFactory.instance.objectNode();
        for (var wanted : message.content().path("user_expressions").properties()) {
            var answer = await(() -> kernel.expression(wanted.getValue().asText()));
            answer.ifPresent(ended -> results.set(wanted.getKey(), expression(ended)));
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

    private Optional<Execution> await(Supplier<Execution> work) {
        var task = CompletableFuture.supplyAsync(work, execution).exceptionally(Cells::broken);
        return CompletableFuture.anyOf(task, closed).join() instanceof Execution ended
                ? Optional.of(ended)
                : Optional.empty();
    }

    /// Tell of a kernel that failed in place of the cell, so that the front end is never left waiting.
    private static Execution broken(Throwable thrown) {
        var cause = thrown.getCause() == null ? thrown : thrown.getCause();
        var text = String.valueOf(cause.getMessage());
        return new Execution.Failed(cause.getClass().getName(), text, List.of(cause.toString()));
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(Thread.currentThread().getThreadGroup(), work, "jotter-execution", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
