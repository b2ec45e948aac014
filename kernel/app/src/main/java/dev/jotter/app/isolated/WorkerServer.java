package dev.jotter.app.isolated;

import static dev.jotter.app.isolated.Packing.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.jupyter.CellOutput;
import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import dev.jotter.jupyter.Kernel;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// Let a kernel in this process, the worker, answer what the front passes on.
public final class WorkerServer {
    /// How the worker ends when it had no memory left to speak with the front.
    static final int OUT_OF_MEMORY = 77;

    private static final String INTERRUPTS = "interrupts";

    private final Link link;
    private final Lanes lanes = new Lanes();
    private final Cleaner cleaner = Cleaner.create();
    private final CountDownLatch end = new CountDownLatch(1);

    private WorkerServer(Link link) {
        this.link = link;
    }

    /// Connect to the front that started this process.
    ///
    /// @param socket where it listens
    public static WorkerServer connect(Path socket) throws IOException {
        return new WorkerServer(new Link(SocketChannel.open(UnixDomainSocketAddress.of(socket))));
    }

    /// Give cells run before: the front keeps them.
    public List<HistoryEntry> history(HistoryQuery query) {
        return PackedCode.entries(link.ask("history", PackedCode.pack(query)).join());
    }

    /// Begin to answer.
    public void start(Kernel kernel) {
        link.start(new Answering(kernel));
    }

    /// Let the front know that the kernel can run cells. It waits for that.
    public void ready() {
        link.tell(0, "ready", object());
    }

    /// Wait until the front has ended, or wants this process to end.
    public void awaitEnd() throws InterruptedException {
        end.await();
    }

    private final class Answering implements Link.Peer {
        private final Kernel kernel;

        Answering(Kernel kernel) {
            this.kernel = kernel;
        }

        @Override
        public void asked(Parcel.Request request) {
            lanes.run(request.content().path("lane").asText(), () -> answer(request));
        }

        @Override
        public void told(Parcel.Notice notice) {
            if (!notice.verb().equals("interrupt")) return;
            var subshell = notice.content().path("subshell");
            lanes.run(INTERRUPTS, () -> {
                if (subshell.isTextual()) kernel.interrupt(subshell.asText());
                else kernel.interrupt();
            });
        }

        @Override
        public void ended(Optional<Throwable> why) {
            if (why.filter(OutOfMemoryError.class::isInstance).isPresent()) {
                Runtime.getRuntime().halt(OUT_OF_MEMORY);
            }
            end.countDown();
        }

        private void answer(Parcel.Request request) {
            try {
                link.answer(request.id(), work(request));
            } catch (Throwable e) {
                link.refuse(request.id(), e);
            }
        }

        private ObjectNode work(Parcel.Request request) {
            var content = request.content();
            var code = content.path("code").asText();
            var cursor = content.path("cursor").asInt();
            return switch (request.verb()) {
                case "execute" -> Packing.pack(kernel.execute(Packing.request(content), output(request)));
                case "expression" -> Packing.pack(kernel.expression(code));
                case "complete" -> PackedCode.pack(kernel.complete(code, cursor));
                case "completeness" -> PackedCode.pack(kernel.completeness(code));
                case "inspect" -> {
                    var found = object();
                    kernel.inspect(code, cursor, content.path("detail").asInt())
                            .ifPresent(bundle -> found.set("found", Packing.pack(bundle)));
                    yield found;
                }
                case "comm" -> {
                    kernel.comm(Packing.comm(content), output(request));
                    yield object();
                }
                case "comms" -> {
                    var targets = object();
                    kernel.comms().forEach(targets::put);
                    yield targets;
                }
                case "debug" ->
                    kernel.debug(
                            (ObjectNode) content.path("request"), event -> link.tell(request.id(), "event", event));
                default -> throw new IllegalArgumentException("The worker knows no \"" + request.verb() + "\".");
            };
        }

        /// Let the front forget the cell once nothing here can put out more for it.
        private CellOutput output(Parcel.Request request) {
            var id = request.id();
            var output = new RemoteOutput(link, id);
            var front = link;
            cleaner.register(output, () -> front.tell(id, "forget", object()));
            return output;
        }
    }
}
