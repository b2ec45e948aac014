package dev.jotter.jupyter;

import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/// Send back whatever comes, to show that the process lives.
final class Heartbeat extends Channel {
    Heartbeat(ZMQ.Context context, String endpoint) {
        super(context, SocketType.REP, endpoint, "heartbeat");
    }

    @Override
    void serve() {
        while (true) write(receive(0));
    }
}
