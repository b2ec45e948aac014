package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Answer the requests of one shell, the main one or a subshell, in order, on a thread of their own.
final class Lane {
    private static final long STACK_BYTES = 16L << 20;

    private final Shell shell;
    private final Cells cells;
    private final Answers answers;
    private final Common common;
    private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private Abortion abortion = Abortion.NONE;
    private volatile boolean closed;

    Lane(String name, Shell shell, Cells cells, Answers answers, Common common) {
        this.shell = shell;
        this.cells = cells;
        this.answers = answers;
        this.common = common;
        thread = new Thread(Thread.currentThread().getThreadGroup(), this::run, name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    void add(Message request) {
        waiting.add(request);
    }

    /// End once what runs has ended; what waits is told that it was aborted.
    void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                take(waiting.take());
            } catch (InterruptedException e) {
                // An interrupt that came too late for its cell; whether this is the end, the loop sees.
            }
        }
        for (var left = waiting.poll(); left != null; left = waiting.poll()) abort(left);
    }

    private void take(Message request) {
        Thread.interrupted();
        if (!request.type().equals("execute_request")) {
            shell.answer(request, () -> answers.to(request));
            common.after(request);
        } else if (abortion.holds(request)) {
            abort(request);
        } else {
            execute(request);
        }
    }

    /// Run a cell. What was sent behind one that fails is not run, for it may build on it. What waits is taken before
    /// the front end hears of the failure: a cell sent in answer to it is a new beginning.
    private void execute(Message request) {
        List<Message> behind = new ArrayList<>();
        shell.answer(request, () -> {
            var content = cells.run(request);
            Thread.interrupted();
            if (content.path("status").asText().equals("error") && request.flag("stop_on_error", true)) {
                abortion = Abortion.after(request);
                waiting.drainTo(behind);
            }
            return Optional.of(content);
        });
        for (var next : behind) {
            if (next.type().equals("execute_request")) abort(next);
            else take(next);
        }
        if (request.subshell().isEmpty() && waiting.isEmpty()) cells.rest();
    }

    private void abort(Message request) {
        shell.answer(request, () -> Optional.of(aborted()));
    }

    private static ObjectNode aborted() {
        return JsonNodeFactory.instance.objectNode().put("status", "aborted");
    }
}
