package dev.jotter.app;

import dev.jotter.app.isolated.IsolatedKernel;
import dev.jotter.app.isolated.Past;
import dev.jotter.app.isolated.WorkerServer;
import dev.jotter.app.isolated.WorkerStart;
import dev.jotter.jupyter.Connection;
import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import dev.jotter.jupyter.Sockets;
import dev.jotter.shell.PastCells;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jline.utils.Signals;

/// Be one of the two processes of an isolated kernel: the front that Jupyter starts, or the worker that the front
/// starts.
final class IsolatedCommand {
    private IsolatedCommand() {}

    /// Be the front, until a front end asks for the end.
    static void serve(Path connectionFile) throws InterruptedException {
        var sockets = Sockets.of(Connection.read(connectionFile));
        var console = new StreamOutput(System.out, System.err, false);
        var how = new WorkerStart(
                OwnCommand.java(),
                List.of(Main.class.getName(), "kernel", KernelCommand.WORKER),
                JotterHome.path().resolve("crashes"));
        var history = History.ofUser();
        var kernel = IsolatedKernel.open(JotterKernel.about(), how, new Remembered(history), console);
        KernelCommand.serve(sockets, kernel, () -> {
            KernelCommand.endSoon();
            kernel.close();
        });
        history.close();
    }

    /// Be the worker, until the front ends it or is gone.
    static int work(Path socket) throws IOException, InterruptedException {
        var console = new StreamOutput(System.out, System.err, false);
        var front = WorkerServer.connect(socket);
        var session = KernelCommand.session(console, new Asked(front));
        var kernel = new JotterKernel(session, History.inMemory());
        Signals.register("INT", kernel::interrupt);
        front.start(kernel);
        session.join();
        front.ready();
        front.awaitEnd();
        KernelCommand.endSoon();
        kernel.close();
        return 0;
    }

    /// Let the front remember in the history of the user.
    private record Remembered(History history) implements Past {
        @Override
        public void began(int cell, String code) {
            history.add(cell, code);
        }

        @Override
        public void ended(int cell, String code, String value) {
            history.add(cell, code, value);
        }

        @Override
        public List<HistoryEntry> answer(HistoryQuery query) {
            return history.answer(query);
        }
    }

    /// Let the worker's magics know what the front remembers.
    private record Asked(WorkerServer front) implements PastCells {
        @Override
        public List<PastCell> session(int number) {
            return cells(new HistoryQuery.Range(number, 0, 0));
        }

        @Override
        public List<PastCell> search(String glob, int count) {
            return cells(new HistoryQuery.Search(glob, count, false));
        }

        private List<PastCell> cells(HistoryQuery query) {
            return front.history(query).stream()
                    .map(one -> new PastCell(one.session(), one.cell(), one.input(), one.output()))
                    .toList();
        }
    }
}
