package dev.jotter.app.isolated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Be one end of the connection between front and worker: many requests under way at once, in both directions.
///
/// One thread writes and one reads. The reading one calls the [Peer], so what came first is told first.
final class Link implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final SocketChannel channel;
    private final Outbox outbox = new Outbox();
    private final AtomicLong last = new AtomicLong();
    private final Map<Long, CompletableFuture<ObjectNode>> open = new ConcurrentHashMap<>();
    private volatile Optional<RuntimeException> ended = Optional.empty();

    /// Take what the other side sends. Called on one thread, so it must hand long work to another.
    interface Peer {
        /// Take a request; answer it with [Link#answer] or [Link#refuse], from any thread.
        void asked(Parcel.Request request);

        /// Take a word about a request.
        void told(Parcel.Notice notice);

        /// Learn that nothing more comes.
        ///
        /// @param why what broke the connection; empty when the other side ended it
        void ended(Optional<Throwable> why);
    }

    Link(SocketChannel channel) {
        this.channel = channel;
    }

    /// Begin to read and to write.
    void start(Peer peer) {
        Thread.ofPlatform().daemon().name("jotter-link-out").start(() -> write(peer));
        Thread.ofPlatform().daemon().name("jotter-link-in").start(() -> read(peer));
    }

    /// Reserve the number of a request, so that words about it find their way from the first.
    long number() {
        return last.incrementAndGet();
    }

    /// Ask the other side.
    ///
    /// @param id from [#number]
    CompletableFuture<ObjectNode> ask(long id, String verb, ObjectNode content) {
        var answer = new CompletableFuture<ObjectNode>();
        open.put(id, answer);
        ended.ifPresentOrElse(answer::completeExceptionally, () -> outbox.put(new Parcel.Request(id, verb, content)));
        ended.ifPresent(answer::completeExceptionally);
        return answer.whenComplete((content1, thrown) -> open.remove(id));
    }

    CompletableFuture<ObjectNode> ask(String verb, ObjectNode content) {
        return ask(number(), verb, content);
    }

    void answer(long id, ObjectNode content) {
        outbox.put(new Parcel.Answer(id, content));
    }

    void refuse(long id, Throwable thrown) {
        outbox.put(new Parcel.Refusal(id, Fault.of(thrown)));
    }

    void tell(long about, String verb, ObjectNode content) {
        outbox.put(new Parcel.Notice(about, verb, content));
    }

    void print(long about, String stream, String text) {
        outbox.print(about, stream, text);
    }

    /// Answer everything that is open, and all that is asked from now on, with an exception.
    void fail(RuntimeException why) {
        ended = Optional.of(why);
        outbox.close();
        open.values().forEach(answer -> answer.completeExceptionally(why));
    }

    @Override
    public void close() {
        outbox.close();
        try {
            channel.close();
        } catch (IOException e) {
            // It is closed, whatever it complains of.
        }
    }

    private void read(Peer peer) {
        try {
            var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
            for (var next = Frames.read(in); next.isPresent(); next = Frames.read(in)) take(next.get(), peer);
            peer.ended(Optional.empty());
        } catch (Throwable e) {
            peer.ended(Optional.of(e));
        }
    }

    private void take(Parcel parcel, Peer peer) {
        switch (parcel) {
            case Parcel.Request request -> peer.asked(request);
            case Parcel.Notice notice -> peer.told(notice);
            case Parcel.Answer(var id, var content) ->
                Optional.ofNullable(open.get(id)).ifPresent(answer -> answer.complete(content));
            case Parcel.Refusal(var id, var fault) ->
                Optional.ofNullable(open.get(id)).ifPresent(answer -> answer.completeExceptionally(fault.thrown()));
        }
    }

    private void write(Peer peer) {
        try {
            for (var frames = outbox.take(); !frames.isEmpty(); frames = outbox.take()) {
                for (var frame : frames) write(frame);
            }
        } catch (IOException e) {
            // The reading thread learns of the end, too, and tells it.
        } catch (Throwable e) {
            peer.ended(Optional.of(e));
        }
    }

    private void write(ByteBuffer frame) throws IOException {
        while (frame.hasRemaining()) channel.write(frame);
    }
}
