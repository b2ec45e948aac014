package dev.jotter.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.CommMessage;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Answer Jupyter from a session. The session opens while the front end is already being answered.
final class JotterKernel implements Kernel, AutoCloseable {
    private static final List<HelpLink> LINKS = List.of(
            new HelpLink("Java API", "https://docs.oracle.com/en/java/javase/25/docs/api/"),
            new HelpLink("JShell", "https://docs.oracle.com/en/java/javase/25/jshell/"),
            new HelpLink("Java language", "https://docs.oracle.com/javase/specs/"));

    private final CompletableFuture<Session> session;
    private final History history;
    private final Map<String, Integer> inSubshells = new ConcurrentHashMap<>();
    private volatile int latest;

    JotterKernel(CompletableFuture<Session> session, History history) {
        this.session = session;
        this.history = history;
    }

    @Override
    public KernelInfo info() {
        return about();
    }

    /// Say what this kernel is, before there is a session.
    static KernelInfo about() {
        var java = System.getProperty("java.version");
        var banner = "Jotter " + Version.text() + " on Java " + java;
        return new KernelInfo(
                "jotter", Version.text(), "java", java, "text/x-java", ".java", "text/x-java", banner, LINKS, true);
    }

    @Override
    public Execution execute(ExecuteRequest request, CellOutput output) {
        var open = session.join();
        latest = request.cell();
        var child = !request.subshell().isEmpty();
        if (child) inSubshells.put(request.subshell(), request.cell());
        if (request.storeHistory()) history.add(request.cell(), request.code());
        try {
            var ended = open.run(request.code(), request.cell(), output);
            if (request.storeHistory()) history.add(request.cell(), request.code(), ended);
            return ended;
        } finally {
            if (child) inSubshells.remove(request.subshell());
        }
    }

    @Override
    public void comm(CommMessage message, CellOutput output) {
        session.join().receive(message, output);
    }

    @Override
    public Map<String, String> comms() {
        return opened().map(Session::comms).orElse(Map.of());
    }

    @Override
    public Execution expression(String code) {
        return session.join().run(code, 0, new SilentOutput());
    }

    /// Behind the first cell nothing is done: it may be all that is ever asked.
    @Override
    public void rest() {
        if (latest > 1) opened().ifPresent(Session::rest);
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
    public void interrupt(String subshell) {
        var cell = inSubshells.get(subshell);
        if (cell != null) opened().ifPresent(session -> session.interrupt(cell));
    }

    @Override
    public ObjectNode debug(ObjectNode request, Consumer<ObjectNode> events) {
        return session.join().debugger().answer(request, events);
    }

    @Override
    public void close() {
        opened().ifPresent(Session::close);
    }

    /// Give the session, unless it is still opening or could not open.
    private Optional<Session> opened() {
        return session.isDone() && !session.isCompletedExceptionally() ? Optional.of(session.join()) : Optional.empty();
    }
}
