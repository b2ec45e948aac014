package dev.jotter.app.isolated;

import static dev.jotter.app.isolated.Packing.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.CommMessage;
import dev.jotter.jupyter.CellOutput;
import dev.jotter.jupyter.ExecuteRequest;
import dev.jotter.jupyter.Execution;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Ask a worker that has connected, and know when it has ended.
final class Worker {
    /// The lane of the cells of the main shell.
    static final String MAIN_LANE = "jotter-execution";

    /// How long a worker may take to end by itself.
    private static final int CLOSE_MILLIS = 700;

    private final WorkerProcess process;
    private final Link link;
    private final FrontPeer peer;
    private final CompletableFuture<Obituary> ended;
    private final AtomicInteger cells = new AtomicInteger();
    private final Runnable vacate;
    private volatile boolean endedUnderACell;
    private volatile @Nullable Thread mainShell;

    private Worker(WorkerProcess process, SocketChannel channel, Owner owner, Runnable vacate) {
        this.process = process;
        this.vacate = vacate;
        link = new Link(channel);
        peer = new FrontPeer(link, owner, this::lost);
        ended = process.ended().whenComplete((obituary, never) -> mourn(obituary));
    }

    /// Wait until a process that was just started has connected, and can run cells.
    ///
    /// @param vacate called when nothing more may be asked of the worker, before anyone who asked hears of it
    /// @throws WorkerDied when it ends before
    static Worker await(WorkerProcess process, Doorway doorway, Owner owner, Runnable vacate) throws IOException {
        var worker = new Worker(process, doorway.connected(process), owner, vacate);
        worker.link.start(worker.peer);
        CompletableFuture.anyOf(worker.peer.ready(), worker.ended).join();
        if (worker.ended.isDone()) throw new WorkerDied(worker.ended.join());
        return worker;
    }

    /// Ends when the process has ended; by then everything that was asked is answered by [WorkerDied].
    CompletableFuture<Obituary> ended() {
        return ended;
    }

    /// Say whether a cell was running when the worker ended, which then tells of it.
    boolean endedUnderACell() {
        return endedUnderACell;
    }

    /// Run a cell of a shell, on the lane of the thread that calls.
    ///
    /// @throws WorkerDied when the worker ends meanwhile
    Execution execute(ExecuteRequest request, CellOutput output) {
        if (request.subshell().isEmpty()) mainShell = Thread.currentThread();
        return execute(request, output, lane());
    }

    /// Run a cell of ours on the lane of the main shell's cells.
    ///
    /// @throws WorkerDied when the worker ends meanwhile
    Execution executeInMain(ExecuteRequest request, CellOutput output) {
        return execute(request, output, MAIN_LANE);
    }

    void comm(CommMessage message, CellOutput output) {
        var number = link.number();
        peer.lead(number, output);
        answer(link.ask(number, "comm", Packing.pack(message).put("lane", lane())));
    }

    ObjectNode debug(ObjectNode request, Consumer<ObjectNode> events) {
        peer.leadEvents(events);
        var content = object();
        content.set("request", request);
        return ask("debug", content);
    }

    /// Ask anything else.
    ///
    /// @throws WorkerDied when the worker ends meanwhile
    ObjectNode ask(String verb, ObjectNode content) {
        return answer(link.ask(verb, content.put("lane", lane())));
    }

    /// Count the cells for which the worker may still put out something.
    int outputs() {
        return peer.outputs();
    }

    /// Stop the cell of the main shell.
    void interrupt() {
        link.tell(0, "interrupt", object());
    }

    /// Stop the cell of a subshell.
    void interrupt(String subshell) {
        link.tell(0, "interrupt", object().put("subshell", subshell));
    }

    /// Kill the process.
    ///
    /// @param why goes into the obituary
    void kill(String why) {
        process.kill(why);
    }

    /// Let the process end by itself; kill it when it takes long.
    void close() {
        link.close();
        process.endWithin(CLOSE_MILLIS);
    }

    private Execution execute(ExecuteRequest request, CellOutput output, String lane) {
        var number = link.number();
        peer.lead(number, output);
        cells.incrementAndGet();
        try {
            return Packing.execution(
                    answer(link.ask(number, "execute", Packing.pack(request).put("lane", lane))));
        } finally {
            cells.decrementAndGet();
        }
    }

    private String lane() {
        var asking = Thread.currentThread();
        return asking == mainShell ? MAIN_LANE : asking.getName() + "-" + asking.threadId();
    }

    private void lost() {
        vacate.run();
        process.endWithin(CLOSE_MILLIS);
    }

    private void mourn(Obituary obituary) {
        endedUnderACell = cells.get() > 0;
        vacate.run();
        link.fail(new WorkerDied(obituary));
        link.close();
        peer.close();
    }

    private static ObjectNode answer(CompletableFuture<ObjectNode> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waits for the worker's answer any more.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
        }
    }
}
