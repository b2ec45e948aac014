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

    private final ZMQ.Socket socket;
    private final Thread thread;

    Channel(ZMQ.Context context, SocketType type, String endpoint, String name) {
        socket = context.socket(type);
        socket.setHWM(0);
        socket.setLinger(LINGER_MILLIS);
        if (type == SocketType.ROUTER) socket.setRouterHandover(true);
        if (type == SocketType.XPUB) socket.setXpubVerbose(true);
        socket.bind(endpoint);
        thread = new Thread(this::run, "jotter-" + name);
        thread.setDaemon(true);
    }

    /// Work until the context ends or nothing is left to do.
    abstract void serve() throws InterruptedException;

    final void start() {
        thread.start();
    }

    final void receiveTimeout(int millis) {
        socket.setReceiveTimeOut(millis);
    }

    /// Wait for a message; empty when the receive time-out has passed.
    final List<byte[]> receive() {
        return receive(0);
    }

    /// Take a message that is already there; empty when there is none.
    final List<byte[]> receiveWaiting() {
        return receive(ZMQ.DONTWAIT);
    }

    final void send(List<byte[]> frames) {
        for (var i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    private List<byte[]> receive(int flags) {
        var frames = new ArrayList<byte[]>();
        for (var frame = socket.recv(flags); frame != null; frame = socket.hasReceiveMore() ? socket.recv(0) : null) {
            frames.add(frame);
        }
        return frames;
    }

    private void run() {
        try {
            serve();
        } catch (ZMQException e) {
            if (e.getErrorCode() != ZError.ETERM) throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            socket.close();
        }
    }
}
