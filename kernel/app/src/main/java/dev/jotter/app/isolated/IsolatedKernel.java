package dev.jotter.app.isolated;

import static dev.jotter.app.isolated.Packing.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.CommMessage;
import dev.jotter.display.JotterException;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Answer Jupyter through a worker process, and go on with another when it dies.
///
/// Whatever happens to the worker, the sockets stay, what a front end asks is answered, and the user is told.
public final class IsolatedKernel implements Kernel, AutoCloseable {
    private final KernelInfo info;
    private final Past past;
    private final Memory memory = new Memory();
    private final OpenComms comms = new OpenComms();
    private final Workers workers;
    private final AtomicReference<String> notice = new AtomicReference<>("");
    private volatile CellOutput speaker;
    private volatile @Nullable Patience main;

    /// Begin to start the first worker.
    ///
    /// @param info what this kernel is, told before the worker can tell anything
    /// @param past where cells are remembered
    /// @param console what takes output that belongs to no cell
    public static IsolatedKernel open(KernelInfo info, WorkerStart how, Past past, CellOutput console) {
        var kernel = new IsolatedKernel(info, how, past, console);
        kernel.workers.start();
        return kernel;
    }

    private IsolatedKernel(KernelInfo info, WorkerStart how, Past past, CellOutput console) {
        this.info = info;
        this.past = past;
        speaker = console;
        workers = new Workers(how, new Owning());
    }

    @Override
    public KernelInfo info() {
        return info;
    }

    @Override
    public Execution execute(ExecuteRequest request, CellOutput output) {
        if (request.storeHistory()) past.began(request.cell(), request.code());
        var ended = whenThereIsAWorker(request, output);
        if (request.storeHistory()) past.ended(request.cell(), request.code(), text(ended));
        return ended;
    }

    @Override
    public Execution expression(String code) {
        try {
            return Packing.execution(worker().ask("expression", object().put("code", code)));
        } catch (WorkerDied e) {
            return loss(e.obituary()).error();
        }
    }

    @Override
    public Completion complete(String code, int cursor) {
        return PackedCode.completion(
                worker().ask("complete", object().put("code", code).put("cursor", cursor)));
    }

    @Override
    public Optional<MimeBundle> inspect(String code, int cursor, int detail) {
        var asked = object().put("code", code).put("cursor", cursor).put("detail", detail);
        return Packing.optional(worker().ask("inspect", asked), "found");
    }

    @Override
    public Completeness completeness(String code) {
        return PackedCode.completeness(worker().ask("completeness", object().put("code", code)));
    }

    @Override
    public List<HistoryEntry> history(HistoryQuery query) {
        return past.answer(query);
    }

    @Override
    public void interrupt() {
        var cell = main;
        if (cell != null) cell.interrupt();
        else workers.running().ifPresent(Worker::interrupt);
    }

    @Override
    public void interrupt(String subshell) {
        workers.running().ifPresent(worker -> worker.interrupt(subshell));
    }

    @Override
    public void comm(CommMessage message, CellOutput output) {
        comms.note(message);
        worker().comm(message, output);
    }

    @Override
    public Map<String, String> comms() {
        return comms.open();
    }

    @Override
    public ObjectNode debug(ObjectNode request, Consumer<ObjectNode> events) {
        return worker().debug(request, events);
    }

    /// End the worker, and wait until it is gone.
    @Override
    public void close() {
        workers.close();
    }

    /// Wait for a worker.
    ///
    /// @throws JotterException when none comes up
    private Worker worker() {
        try {
            return workers.current().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof JotterException told ? told : e;
        }
    }

    /// Run what is wanted. What was lost with the last worker is known as soon as there is another.
    private Execution whenThereIsAWorker(ExecuteRequest request, CellOutput output) {
        speaker = output;
        try {
            worker();
        } catch (JotterException e) {
            return new Execution.Failed(
                    "NoWorker", String.valueOf(e.getMessage()), List.of(e.what(), e.expected(), e.next()));
        }
        var told = notice.getAndSet("");
        if (!told.isEmpty()) output.stderr(told);
        return Replay.wanted(request.code(), memory) ? replay(request, output) : run(request, output);
    }

    private Execution run(ExecuteRequest request, CellOutput output) {
        var worker = worker();
        var patience = new Patience(worker, output);
        if (request.subshell().isEmpty()) main = patience;
        try {
            var ended = worker.execute(request, output);
            if (ended instanceof Execution.Ok && request.storeHistory()) memory.ran(request.cell(), request.code());
            return ended;
        } catch (WorkerDied e) {
            return loss(e.obituary()).error();
        } finally {
            patience.end();
            if (main == patience) main = null;
        }
    }

    /// Run the lost cells as they were, but for their place in the history and in the memory, where they are already.
    private Execution replay(ExecuteRequest request, CellOutput output) {
        Replay.Running again = cell ->
                run(new ExecuteRequest(cell.code(), cell.cell(), request.silent(), false, request.subshell()), output);
        return new Replay(memory, again, output).run(request.code());
    }

    private Loss loss(Obituary obituary) {
        memory.lose();
        return new Loss(obituary, memory.lost().size(), memory.startup().size());
    }

    private static String text(Execution ended) {
        return ended instanceof Execution.Ok ok
                ? ok.value().map(MimeBundle::text).orElse("")
                : "";
    }

    /// Be what the workers are for.
    private final class Owning implements Owner {
        @Override
        public void printed(String text) {
            speaker.stdout(text);
        }

        @Override
        public void complained(String text) {
            speaker.stderr(text);
        }

        @Override
        public void prepare(Worker worker) {
            for (var cell : memory.startup()) {
                var request = new ExecuteRequest(cell.code(), cell.cell(), true, false, "");
                if (worker.executeInMain(request, speaker) instanceof Execution.Failed failed) {
                    speaker.stderr("The start-up cell " + cell.title() + " failed in the new worker.\n"
                            + String.join("\n", failed.traceback()) + "\n");
                    return;
                }
            }
        }

        @Override
        public void ended(Worker worker, Obituary obituary) {
            var loss = loss(obituary);
            if (!worker.endedUnderACell()) notice.set(loss.notice());
            comms.closeAll(speaker);
        }

        @Override
        public List<HistoryEntry> answer(HistoryQuery query) {
            return past.answer(query);
        }

        @Override
        public void sent(CommMessage message) {
            comms.note(message);
        }
    }
}
