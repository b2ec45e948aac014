package dev.jotter.app.isolated;

import static dev.jotter.app.isolated.Packing.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.CommMessage;
import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.ExecuteRequest;
import dev.jotter.jupyter.Execution;
import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hold both ends in this JVM: the process is one that sleeps, and what should run in it runs on a thread here.
class WorkerTests {
    @TempDir
    Path folder;

    private final ScriptedKernel kernel = new ScriptedKernel();
    private final Quiet owner = new Quiet();
    private final Stage stage = new Stage();
    private WorkerProcess process;
    private WorkerServer server;
    private Worker worker;

    @BeforeEach
    void connect() throws Exception {
        var sleeping = new WorkerStart(List.of("/bin/sh", "-c", "sleep 600"), List.of(), folder);
        try (var doorway = Doorway.open()) {
            process = WorkerProcess.start(sleeping, doorway.socket(), text -> {}, text -> {});
            var connected = CompletableFuture.supplyAsync(() -> serve(doorway.socket()));
            worker = Worker.await(process, doorway, owner, owner.vacated::incrementAndGet);
            server = connected.get();
        }
    }

    @AfterEach
    void end() {
        process.kill("the test is over");
    }

    @Test
    void bringsEachOutputAndTheEndOfACellAcrossInOrder() {
        kernel.cell = (request, output) -> {
            output.stdout("a");
            output.stdout("b");
            output.stderr("c");
            output.show(MimeBundle.text("d"));
            output.show("id", MimeBundle.text("e"));
            output.update("id", MimeBundle.text("f"));
            output.settle("id", MimeBundle.text("g"));
            output.clear(true);
            output.comm(new CommMessage(CommMessage.Kind.OPEN, "c1", "t", Map.of(), Map.of(), List.of()));
            return Execution.Ok.value(MimeBundle.text(request.code() + request.cell()));
        };
        var ended = worker.execute(new ExecuteRequest("code", 5, false, true, ""), stage);
        assertThat(ended).isEqualTo(Execution.Ok.value(MimeBundle.text("code5")));
        assertThat(stage.all())
                .containsExactly(
                        "out ab",
                        "err c",
                        "show d",
                        "show id e",
                        "update id f",
                        "settle id g",
                        "clear true",
                        "comm OPEN c1");
        assertThat(owner.sent).containsExactly("c1");
    }

    @Test
    void leadsLateOutputToItsCell() throws Exception {
        var late = new CompletableFuture<Void>();
        kernel.cell = (request, output) -> {
            late.thenRun(() -> output.stdout("late"));
            return Execution.Ok.nothing();
        };
        execute("a");
        late.complete(null);
        assertThat(stage.seen.poll(10, TimeUnit.SECONDS)).isEqualTo("out late");
    }

    @Test
    void answersWhileACellRuns() throws Exception {
        var begun = new CompletableFuture<Void>();
        var go = new CompletableFuture<Void>();
        kernel.cell = (request, output) -> {
            begun.complete(null);
            go.join();
            return Execution.Ok.nothing();
        };
        var cell = CompletableFuture.supplyAsync(() -> execute("long"));
        begun.get(10, TimeUnit.SECONDS);
        var found = worker.ask("complete", object().put("code", "ab").put("cursor", 1));
        assertThat(PackedCode.completion(found).matches().getFirst().text()).isEqualTo("ab1");
        worker.interrupt();
        worker.interrupt("sub");
        assertThat(kernel.interrupts.poll(10, TimeUnit.SECONDS)).isEqualTo("main");
        assertThat(kernel.interrupts.poll(10, TimeUnit.SECONDS)).isEqualTo("sub");
        assertThat(cell).isNotDone();
        go.complete(null);
        assertThat(cell.get(10, TimeUnit.SECONDS)).isEqualTo(Execution.Ok.nothing());
    }

    @Test
    void runsTheCellsOfOneShellOnOneThread() {
        kernel.cell = (request, output) ->
                Execution.Ok.value(MimeBundle.text(Thread.currentThread().getName()));
        assertThat(execute("a")).isEqualTo(execute("b"));
        assertThat(worker.executeInMain(new ExecuteRequest("c", 1, true, false, ""), stage))
                .isEqualTo(execute("d"));
        assertThat(CompletableFuture.supplyAsync(
                                () -> worker.execute(new ExecuteRequest("e", 1, false, true, "sub"), stage))
                        .join())
                .isNotEqualTo(execute("f"));
    }

    @Test
    void asksThePersonAndTakesAQuestionBack() throws Exception {
        kernel.cell = (request, output) -> Execution.Ok.value(MimeBundle.text(output.ask("Name? ", true)));
        stage.answers.add("Ada");
        assertThat(execute("a")).isEqualTo(Execution.Ok.value(MimeBundle.text("Ada")));
        var asking = new CompletableFuture<Thread>();
        kernel.cell = (request, output) -> {
            asking.complete(Thread.currentThread());
            try {
                output.ask("Again? ", false);
            } catch (JotterException e) {
                return new Execution.Failed("x", e.what(), List.of(Thread.interrupted() + ""));
            }
            return Execution.Ok.nothing();
        };
        var cell = CompletableFuture.supplyAsync(() -> execute("b"));
        var thread = asking.get(10, TimeUnit.SECONDS);
        assertThat(stage.seen.poll(10, TimeUnit.SECONDS)).isEqualTo("ask Name?  true");
        assertThat(stage.seen.poll(10, TimeUnit.SECONDS)).isEqualTo("ask Again?  false");
        thread.interrupt();
        assertThat(cell.get(10, TimeUnit.SECONDS))
                .isEqualTo(new Execution.Failed("x", "No answer to \"Again? \".", List.of("true")));
        assertThat(stage.seen.poll(10, TimeUnit.SECONDS)).isEqualTo("taken back");
    }

    @Test
    void bringsWhatIsThrownAcross() {
        kernel.cell = (request, output) -> {
            throw new JotterException("What.", "Expected.", "Next.");
        };
        assertThatThrownBy(() -> execute("a"))
                .isInstanceOf(JotterException.class)
                .hasMessage("What.\nExpected.\nNext.");
        assertThatThrownBy(() -> worker.ask("dance", object()))
                .hasMessage("java.lang.IllegalArgumentException: The worker knows no \"dance\".");
    }

    @Test
    void passesTheDebuggersRequestsAndLaterEvents() throws Exception {
        BlockingQueue<ObjectNode> events = new LinkedBlockingQueue<>();
        var answer = worker.debug(object().put("command", "initialize"), events::add);
        assertThat(answer.path("command").asText()).isEqualTo("initialize");
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(object().put("event", "initialized"));
    }

    @Test
    void letsTheWorkerAskForThePast() {
        owner.past.add(new HistoryEntry(1, 2, "6 * 7", "42"));
        assertThat(server.history(new HistoryQuery.Tail(1))).isEqualTo(owner.past);
    }

    @Test
    void forgetsACellThatNothingCanPutOutForAnyMore() throws Exception {
        kernel.cell = (request, output) -> Execution.Ok.nothing();
        execute("a");
        for (var tries = 0; worker.outputs() > 0 && tries < 500; tries++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(worker.outputs()).isZero();
    }

    @Test
    void failsEverythingThatIsOpenWhenTheProcessEnds() {
        var begun = new CompletableFuture<Void>();
        kernel.cell = (request, output) -> {
            begun.complete(null);
            return new CompletableFuture<Execution>().join();
        };
        var cell = CompletableFuture.supplyAsync(() -> execute("a"));
        begun.join();
        process.kill("of the test");
        assertThatThrownBy(cell::join)
                .hasCauseInstanceOf(WorkerDied.class)
                .hasMessageContaining("was ended, because of the test");
        assertThat(worker.endedUnderACell()).isTrue();
        assertThat(owner.vacated).hasPositiveValue();
        assertThatThrownBy(() -> execute("b")).isInstanceOf(WorkerDied.class);
    }

    @Test
    void endsTheWorkersSideWhenTheFrontCloses() throws Exception {
        var ended = CompletableFuture.runAsync(() -> {
            try {
                server.awaitEnd();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        worker.close();
        ended.get(10, TimeUnit.SECONDS);
        assertThat(worker.ended().get(10, TimeUnit.SECONDS).end()).isEqualTo("was ended, because it was slow to end");
    }

    private Execution execute(String code) {
        return worker.execute(new ExecuteRequest(code, 1, false, true, ""), stage);
    }

    private WorkerServer serve(Path socket) {
        try {
            var connected = WorkerServer.connect(socket);
            connected.start(kernel);
            connected.ready();
            return connected;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
