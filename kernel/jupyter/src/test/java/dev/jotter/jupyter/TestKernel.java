package dev.jotter.jupyter;

import dev.jotter.display.MimeBundle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// Speak a language of a few words, enough to see what the wire does with each kind of answer.
final class TestKernel implements Kernel {
    final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
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
        var words = request.code().split(" ", 2);
        return switch (words[0]) {
            case "value" -> Execution.Ok.value(MimeBundle.text(words[1]));
            case "page" -> Execution.Ok.page(MimeBundle.text(words[1]));
            case "fail" -> new Execution.Failed("Broken", "it broke", List.of("line 1"));
            case "bug" -> throw new IllegalStateException("a bug of the kernel");
            case "ask" -> Execution.Ok.value(MimeBundle.text(output.ask("Name? ", true)));
            case "print" -> print(Integer.parseInt(words[1]), output);
            case "show" -> show(output);
            case "wait" -> await();
            default -> Execution.Ok.nothing();
        };
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
        stopped.countDown();
    }
}
