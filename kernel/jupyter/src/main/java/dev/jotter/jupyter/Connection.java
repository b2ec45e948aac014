package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jotter.display.JotterException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/// Say where the front end wants the kernel to listen, and the key that both sign with.
///
/// @param transport `tcp` or `ipc`
/// @param ip the address, or the path's beginning for `ipc`
/// @param key the secret; empty means unsigned
public record Connection(
        String transport,
        String ip,
        int shellPort,
        int iopubPort,
        int stdinPort,
        int controlPort,
        int heartbeatPort,
        String signatureScheme,
        String key) {

    /// Read the connection file that Jupyter wrote.
    ///
    /// @throws JotterException when the file cannot be read, lacks a port, or asks for an unknown signature
    public static Connection read(Path file) {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new JotterException(
                    "The connection file \"" + file + "\" cannot be read.",
                    "A JSON file with the five ports was expected; found: " + reason(e) + ".",
                    "Start the kernel from Jupyter, which writes this file.",
                    e);
        }
        return new Connection(
                json.path("transport").asText("tcp"),
                json.path("ip").asText("127.0.0.1"),
                port(file, json, "shell_port"),
                port(file, json, "iopub_port"),
                port(file, json, "stdin_port"),
                port(file, json, "control_port"),
                port(file, json, "hb_port"),
                json.path("signature_scheme").asText("hmac-sha256"),
                json.path("key").asText(""));
    }

    /// Give the address of one of the ports, as ZeroMQ writes it.
    String endpoint(int port) {
        return transport + "://" + ip + (transport.equals("tcp") ? ":" : "-") + port;
    }

    /// Give the address of one of the ports, as Java's own sockets take it.
    SocketAddress address(int port) {
        if (!transport.equals("tcp")) return UnixDomainSocketAddress.of(ip + "-" + port);
        return ip.equals("*") ? new InetSocketAddress(port) : new InetSocketAddress(ip, port);
    }

    private static int port(Path file, JsonNode json, String name) {
        var port = json.path(name).asInt(0);
        if (port > 0) return port;
        throw new JotterException(
                "The connection file \"" + file + "\" names no port for \"" + name + "\".",
                "A number above 0 was expected; found: " + json.path(name).asText("nothing") + ".",
                "Start the kernel from Jupyter, which writes this file.");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }
}
