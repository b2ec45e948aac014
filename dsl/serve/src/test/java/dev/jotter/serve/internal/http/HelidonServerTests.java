package dev.jotter.serve.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HelidonServerTests {
    private static final String HOST = "127.0.0.1";
    private static final Handler OK = request -> Response.json(200, Map.of());

    @Test
    void aPortLostBetweenLookingAndBindingIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            var port = other.getLocalPort();
            assertThatExceptionOfType(PortTaken.class)
                    .isThrownBy(() -> HelidonServer.launch(HOST, port, OK))
                    .returns("Address already in use", PortTaken::reason);
        }
    }

    @Test
    void ofManyWhoWantAPortAtOnceOneGetsItAndTheOthersAreTold() throws Exception {
        var many = 8;
        var gate = new CyclicBarrier(many);
        var port = freePort();
        Callable<HelidonServer> start = () -> {
            gate.await();
            return HelidonServer.start(HOST, port, OK);
        };
        var running = new ArrayList<HelidonServer>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            var tries = new ArrayList<Future<HelidonServer>>();
            for (var i = 0; i < many; i++) tries.add(threads.submit(start));
            for (var one : tries) {
                try {
                    running.add(one.get());
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(PortTaken.class);
                }
            }
            assertThat(running).hasSizeLessThanOrEqualTo(1).allMatch(one -> one.port() == port);
        } finally {
            running.forEach(HelidonServer::close);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}
