package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Put the debugger's requests to the kernel, in order, and publish its events under the latest of them. A debugger
/// that takes its time holds up no interrupt.
final class Debugging {
    private final Kernel kernel;
    private final Iopub iopub;
    private final Requests control;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "jotter-debug");
        thread.setDaemon(true);
        return thread;
    });
    private final Consumer<ObjectNode> events = this::publish;
    private volatile ObjectNode latest = JsonNodeFactory.instance.objectNode();

    Debugging(Kernel kernel, Iopub iopub, Requests control) {
        this.kernel = kernel;
        this.iopub = iopub;
        this.control = control;
    }

    void add(Message request) {
        thread.execute(() -> {
            latest = request.header();
            control.answer(request, () -> Optional.of(kernel.debug(request.content(), events)));
        });
    }

    private void publish(ObjectNode event) {
        iopub.publish("debug_event", latest, event.deepCopy());
    }
}
