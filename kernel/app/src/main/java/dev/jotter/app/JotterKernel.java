package dev.jotter.app;

import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.CellOutput;
import dev.jotter.jupyter.Completeness;
import dev.jotter.jupyter.Completion;
import dev.jotter.jupyter.ExecuteRequest;
import dev.jotter.jupyter.Execution;
import dev.jotter.jupyter.HelpLink;
import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import dev.jotter.jupyter.Kernel;
import dev.jotter.jupyter.KernelInfo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Answer Jupyter from a session. The session opens while the front end is already being answered.
final class JotterKernel implements Kernel, AutoCloseable {
    private static final List<HelpLink> LINKS = List.of(
            new HelpLink("Java API", "https://docs.oracle.com/en/java/javase/25/docs/api/"),
            new HelpLink("JShell", "https://docs.oracle.com/en/java/javase/25/jshell/"),
            new HelpLink("Java language", "https://docs.oracle.com/javase/specs/"));

    private final CompletableFuture<Session> session;
    private final History history = new History();

    JotterKernel(CompletableFuture<Session> session) {
        this.session = session;
    }

    @Override
    public KernelInfo info() {
        var java = System.getProperty("java.version");
        var banner = "Jotter " + Version.text() + " on Java " + java;
        return new KernelInfo(
                "jotter", Version.text(), "java", java, "text/x-java", ".java", "text/x-java", banner, LINKS, false);
    }

    @Override
    public Execution execute(ExecuteRequest request, CellOutput output) {
        var ended = session.join().run(request.code(), request.cell(), output);
        if (request.storeHistory()) history.add(request.cell(), request.code(), text(ended));
        return ended;
    }

    @Override
    public Execution expression(String code) {
        return session.join().run(code, 0, new SilentOutput());
    }

    @Override
    public Completion complete(String code, int cursor) {
        var found = session.join().complete(code, cursor);
        var matches = found.candidates().stream()
                .map(one -> new Completion.Match(one.text(), one.kind(), one.signature()))
                .toList();
        return new Completion(matches, found.start(), found.end());
    }

    @Override
    public Optional<MimeBundle> inspect(String code, int cursor, int detail) {
        return session.join().inspect(code, cursor, detail);
    }

    @Override
    public Completeness completeness(String code) {
        return switch (session.join().completeness(code)) {
            case dev.jotter.shell.Completeness.Complete() -> new Completeness.Complete();
            case dev.jotter.shell.Completeness.Incomplete(var indent) -> new Completeness.Incomplete(indent);
            case dev.jotter.shell.Completeness.Invalid() -> new Completeness.Invalid();
        };
    }

    @Override
    public List<HistoryEntry> history(HistoryQuery query) {
        return history.answer(query);
    }

    @Override
    public void interrupt() {
        opened().ifPresent(Session::interrupt);
    }

    @Override
    public void close() {
        opened().ifPresent(Session::close);
    }

    /// Give the session, unless it is still opening or could not open.
    private Optional<Session> opened() {
        return session.isDone() && !session.isCompletedExceptionally() ? Optional.of(session.join()) : Optional.empty();
    }

    private static String text(Execution ended) {
        return ended instanceof Execution.Ok ok
                ? ok.value().map(MimeBundle::text).orElse("")
                : "";
    }
}
