package dev.jotter.jupyter;

import java.util.ArrayList;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.ZError;

/// Run one thread that owns one socket. No other thread may touch the socket, least of all a cell's: an interrupt
/// there would close it.
abstract class Channel {
    private static final int LINGER_MILLIS = 1000;

    /// The longest frame that is taken, unless the heap is too small even for that.
    private static final long MOST_BYTES = 512L << 20;

    /// The part of the heap that one frame may fill.
    private static final long HEAP_PART = 8;

    final ZMQ.Socket socket;
    private final Thread thread;

    Channel(ZMQ.Context context, SocketType type, String endpoint, String name) {
        socket = context.socket(type);
        socket.setHWM(0);
        socket.setLinger(LINGER_MILLIS);
        socket.setMaxMsgSize(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / HEAP_PART));
        if (type == SocketType.ROUTER) socket.setRouterHandover(true);
        socket.bind(endpoint);
        thread = new Thread(this::run, "jotter-" + name);
        thread.setDaemon(true);
    }

    /// Work until the context ends or nothing is left to do.
    abstract void serve();

    final void start() {
        thread.start();
    }

    /// Take a message; empty when there is none and the flags say not to wait.
    final List<byte[]> receive(int flags) {
        var frames = new ArrayList<byte[]>();
        for (var frame = socket.recv(flags); frame != null; frame = socket.hasReceiveMore() ? socket.recv(0) : null) {
            frames.add(frame);
        }
        return frames;
    }

    final void write(List<byte[]> frames) {
        for (var i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    private void run() {
        try {
            serve();
        } catch (ZMQException e) {
            if (e.getErrorCode() != ZError.ETERM) throw e;
        } finally {
            socket.close();
        }
    }
}
