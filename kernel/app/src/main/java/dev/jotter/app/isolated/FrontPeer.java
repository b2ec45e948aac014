package dev.jotter.app.isolated;

import static dev.jotter.app.isolated.Packing.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.jupyter.CellOutput;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Take what the worker sends: what cells put out and ask, and words about the worker itself.
final class FrontPeer implements Link.Peer {
    private static final System.Logger LOGGER = System.getLogger("dev.jotter.app.isolated");

    private final Link link;
    private final Owner owner;
    private final Runnable lost;
    private final Map<Long, CellOutput> outputs = new ConcurrentHashMap<>();
    private final Map<Long, Thread> asking = new ConcurrentHashMap<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private volatile Consumer<ObjectNode> debugger = event -> {};

    /// @param lost what to do when the connection is lost
    FrontPeer(Link link, Owner owner, Runnable lost) {
        this.link = link;
        this.owner = owner;
        this.lost = lost;
    }

    /// Ends when the worker can run cells.
    CompletableFuture<Boolean> ready() {
        return ready;
    }

    /// Lead what is put out for a request, for as long as the worker can put out something for it.
    void lead(long request, CellOutput output) {
        outputs.put(request, output);
    }

    int outputs() {
        return outputs.size();
    }

    /// Lead the debugger's events from now on.
    void leadEvents(Consumer<ObjectNode> events) {
        debugger = events;
    }

    /// Take back the questions that still wait: nobody wants their answers.
    void close() {
        asking.values().forEach(Thread::interrupt);
    }

    @Override
    public void asked(Parcel.Request request) {
        switch (request.verb()) {
            case "ask" -> aside(request, this::ask);
            case "history" -> aside(request, one -> PackedCode.pack(owner.answer(PackedCode.query(one.content()))));
            default ->
                link.refuse(
                        request.id(), new IllegalArgumentException("The front knows no \"" + request.verb() + "\"."));
        }
    }

    @Override
    public void told(Parcel.Notice notice) {
        try {
            switch (notice.verb()) {
                case "ready" -> ready.complete(true);
                case "event" -> debugger.accept(notice.content());
                case "forget" -> outputs.remove(notice.about());
                case "cancel" -> Optional.ofNullable(asking.get(notice.about())).ifPresent(Thread::interrupt);
                default -> Optional.ofNullable(outputs.get(notice.about())).ifPresent(output -> tell(notice, output));
            }
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "The front could not carry out: " + notice.verb(), e);
        }
    }

    @Override
    public void ended(Optional<Throwable> why) {
        why.ifPresent(e -> LOGGER.log(System.Logger.Level.DEBUG, "The connection to the worker broke", e));
        lost.run();
    }

    private void tell(Parcel.Notice notice, CellOutput output) {
        if (notice.verb().equals("comm")) owner.sent(Packing.comm(notice.content()));
        ToldOutput.apply(notice, output);
    }

    private ObjectNode ask(Parcel.Request request) {
        var question = request.content();
        var output = outputs.get(question.path("about").asLong());
        if (output == null) throw new IllegalStateException("No cell asks this.");
        var answer = output.ask(
                question.path("prompt").asText(), question.path("secret").asBoolean());
        return object().put("text", answer);
    }

    /// Answer on a thread of its own, which an interrupt makes give up.
    private void aside(Parcel.Request request, Work work) {
        var thread = Thread.ofPlatform().daemon().name("jotter-ask").unstarted(() -> {
            try {
                link.answer(request.id(), work.of(request));
            } catch (RuntimeException e) {
                link.refuse(request.id(), e);
            } finally {
                asking.remove(request.id());
            }
        });
        asking.put(request.id(), thread);
        thread.start();
    }

    /// Work out an answer.
    private interface Work {
        ObjectNode of(Parcel.Request request);
    }
}
