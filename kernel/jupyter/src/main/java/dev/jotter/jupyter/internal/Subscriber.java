package dev.jotter.jupyter.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/// Serve one connected subscriber.
public final class Subscriber {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final long since;
    private final BiConsumer<Subscriber, String> welcome;
    private final Incoming incoming = new Incoming(new Listener());
    private final Backlog backlog = new Backlog();
    private final List<byte[]> topics = new ArrayList<>();

    Subscriber(SocketChannel channel, SelectionKey key, long since, BiConsumer<Subscriber, String> welcome) {
        this.channel = channel;
        this.key = key;
        this.since = since;
        this.welcome = welcome;
        backlog.add(List.of(Zmtp.greeting()), true, since);
    }

    /// Send to this one alone, whatever it has subscribed to.
    public void send(List<byte[]> frames) {
        backlog.add(Zmtp.message(frames), true, System.nanoTime());
    }

    Backlog backlog() {
        return backlog;
    }

    boolean wants(byte[] topic) {
        for (var prefix : topics) {
            if (topic.length >= prefix.length && Arrays.equals(topic, 0, prefix.length, prefix, 0, prefix.length)) {
                return true;
            }
        }
        return false;
    }

    boolean isReady() {
        return incoming.isReady();
    }

    long since() {
        return since;
    }

    void read() throws IOException {
        incoming.read(channel);
    }

    void flush(ByteBuffer stage, long now) throws IOException {
        backlog.flush(channel, stage, now);
        key.interestOps(backlog.isEmpty() ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    void close() {
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    private final class Listener implements Incoming.Listener {
        @Override
        public void greeted() {
            backlog.add(List.of(Zmtp.ready()), true, since);
        }

        @Override
        public void subscribed(ByteBuffer topic) {
            var bytes = new byte[topic.remaining()];
            topic.get(bytes);
            topics.add(bytes);
            welcome.accept(Subscriber.this, new String(bytes, UTF_8));
        }

        @Override
        public void left(ByteBuffer topic) {
            for (var i = 0; i < topics.size(); i++) {
                if (!ByteBuffer.wrap(topics.get(i)).equals(topic)) continue;
                topics.remove(i);
                return;
            }
        }

        @Override
        public void pinged(ByteBuffer context) {
            backlog.add(List.of(Zmtp.pong(context)), true, since);
        }
    }
}
