package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.CommMessage;
import dev.jotter.display.MimeBundle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// Speak a language of a few words, enough to see what the wire does with each kind of answer.
final class TestKernel implements Kernel {
    static final String MEGABYTE = ("x".repeat(63) + "\n").repeat(1 << 14);

    final Queue<String> interrupted = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> asking = new ConcurrentLinkedQueue<>();
    final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    final BlockingQueue<String> rests = new LinkedBlockingQueue<>();
    private volatile String last = "";
    volatile HistoryQuery asked = new HistoryQuery.Tail(0);

    @Override
    public KernelInfo info() {
        return new KernelInfo(
                "test",
                "1",
                "words",
                "2",
                "text/plain",
                ".txt",
                "text",
                "Hello",
                List.of(new HelpLink("Words", "https://example.org/words")),
                true);
    }

    @Override
    public Execution execute(ExecuteRequest request, CellOutput output) {
        last = request.code();
        var words = last.split(" ", 2);
        return switch (words[0]) {
            case "value" -> Execution.Ok.value(MimeBundle.text(words[1]));
            case "page" -> Execution.Ok.page(MimeBundle.text(words[1]));
            case "fail" -> new Execution.Failed("Broken", "it broke", List.of("line 1"));
            case "bug" -> throw new IllegalStateException("a bug of the kernel");
            case "ask" -> ask(output);
            case "print" -> print(Integer.parseInt(words[1]), output);
            case "show" -> show(output);
            case "wait" -> await();
            case "open" -> open(words[1], output);
            case "flood" -> flood(Integer.parseInt(words[1]), output);
            case "shell" -> Execution.Ok.value(MimeBundle.text(request.subshell()));
            default -> Execution.Ok.nothing();
        };
    }

    @Override
    public void rest() {
        rests.add(last);
        if (last.equals("bug")) throw new LinkageError("a bug of the kernel at rest");
    }

    private static Execution print(int lines, CellOutput output) {
        for (var i = 0; i < lines; i++) output.stdout(i + "\n");
        output.stderr("done\n");
        return Execution.Ok.nothing();
    }

    private static Execution show(CellOutput output) {
        output.show(MimeBundle.text("once"));
        output.show("d1", MimeBundle.text("first"));
        output.update("d1", MimeBundle.text("second"));
        output.clear(true);
        return Execution.Ok.nothing();
    }

    private Execution await() {
        running.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Execution.Failed("Interrupted", "stopped", List.of());
    }

    private Execution ask(CellOutput output) {
        asking.add(Thread.currentThread());
        try {
            return Execution.Ok.value(MimeBundle.text(output.ask("Name? ", true)));
        } finally {
            asking.remove(Thread.currentThread());
        }
    }

    private static Execution open(String target, CellOutput output) {
        var data = target.equals("odd") ? Map.of("thread", Thread.currentThread()) : Map.of("size", 3);
        output.comm(new CommMessage(
                CommMessage.Kind.OPEN, "k1", target, data, Map.of("version", "2.1.0"), List.of(new byte[] {0, -1})));
        return Execution.Ok.nothing();
    }

    private static Execution flood(int megabytes, CellOutput output) {
        for (var i = 0; i < megabytes; i++) output.stdout(MEGABYTE);
        return Execution.Ok.nothing();
    }

    @Override
    public void comm(CommMessage message, CellOutput output) {
        if (message.kind() == CommMessage.Kind.OPEN) Kernel.super.comm(message, output);
        else output.comm(message);
    }

    @Override
    public Map<String, String> comms() {
        return Map.of("c1", "clock", "c2", "map");
    }

    @Override
    public ObjectNode debug(ObjectNode request, Consumer<ObjectNode> events) {
        if (!request.path("command").asText().equals("initialize")) return Kernel.super.debug(request, events);
        events.accept(request.objectNode().put("type", "event").put("event", "initialized"));
        return request.objectNode().put("type", "response").put("success", true);
    }

    @Override
    public void interrupt(String subshell) {
        interrupted.add(subshell);
        stopped.countDown();
    }

    @Override
    public Execution expression(String code) {
        return execute(new ExecuteRequest(code, 0, true, false, ""), new NoOutput());
    }

    @Override
    public Completion complete(String code, int cursor) {
        return new Completion(List.of(new Completion.Match("substring", "method", "(int)")), cursor - 2, cursor);
    }

    @Override
    public Optional<MimeBundle> inspect(String code, int cursor, int detail) {
        return code.startsWith("known") ? Optional.of(MimeBundle.text("cursor " + cursor)) : Optional.empty();
    }

    @Override
    public Completeness completeness(String code) {
        return switch (code) {
            case "whole" -> new Completeness.Complete();
            case "half" -> new Completeness.Incomplete("  ");
            case "wrong" -> new Completeness.Invalid();
            default -> new Completeness.Unknown();
        };
    }

    @Override
    public List<HistoryEntry> history(HistoryQuery query) {
        asked = query;
        return List.of(new HistoryEntry(1, 2, "in", "out"));
    }

    @Override
    public void interrupt() {
        asking.forEach(Thread::interrupt);
        stopped.countDown();
    }
}
