package dev.jotter.app.isolated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.CellOutput;
import dev.jotter.jupyter.Completeness;
import dev.jotter.jupyter.Completion;
import dev.jotter.jupyter.ExecuteRequest;
import dev.jotter.jupyter.Execution;
import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import dev.jotter.jupyter.Kernel;
import dev.jotter.jupyter.KernelInfo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Do with a cell what the test says.
final class ScriptedKernel implements Kernel {
    final BlockingQueue<String> interrupts = new LinkedBlockingQueue<>();
    volatile BiFunction<ExecuteRequest, CellOutput, Execution> cell = (request, output) -> Execution.Ok.nothing();

    @Override
    public KernelInfo info() {
        throw new UnsupportedOperationException("The front answers this.");
    }

    @Override
    public Execution execute(ExecuteRequest request, CellOutput output) {
        return cell.apply(request, output);
    }

    @Override
    public Execution expression(String code) {
        return Execution.Ok.nothing();
    }

    @Override
    public Completion complete(String code, int cursor) {
        return new Completion(List.of(new Completion.Match(code + cursor, "method", "")), 0, cursor);
    }

    @Override
    public Optional<MimeBundle> inspect(String code, int cursor, int detail) {
        return Optional.empty();
    }

    @Override
    public Completeness completeness(String code) {
        return new Completeness.Complete();
    }

    @Override
    public List<HistoryEntry> history(HistoryQuery query) {
        throw new UnsupportedOperationException("The front answers this.");
    }

    @Override
    public void interrupt() {
        interrupts.add("main");
    }

    @Override
    public void interrupt(String subshell) {
        interrupts.add(subshell);
    }

    @Override
    public ObjectNode debug(ObjectNode request, Consumer<ObjectNode> events) {
        events.accept(Packing.object().put("event", "initialized"));
        return request.deepCopy();
    }
}
