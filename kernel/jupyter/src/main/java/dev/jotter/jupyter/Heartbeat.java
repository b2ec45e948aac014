package dev.jotter.jupyter;

import java.io.IOException;
import java.net.SocketAddress;
import java.util.List;

/// Send back whatever comes, to show that the process lives.
final class Heartbeat extends Channel {
    Heartbeat(SocketAddress address) throws IOException {
        super(address, "heartbeat");
    }

    @Override
    void take(List<byte[]> frames) {
        send(frames);
    }
}
