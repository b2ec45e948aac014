package dev.jotter.jupyter;

import dev.jotter.jupyter.internal.Listening;
import java.io.IOException;
import java.util.List;

/// Send back whatever comes, to show that the process lives.
final class Heartbeat extends Channel {
    Heartbeat(Listening listening) throws IOException {
        super(listening, "heartbeat");
    }

    @Override
    void take(List<byte[]> frames) {
        send(frames);
    }
}
