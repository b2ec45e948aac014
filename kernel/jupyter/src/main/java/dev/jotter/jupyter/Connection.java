package dev.jotter.jupyter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import dev.jotter.display.JotterException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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

    private static final String NAME_AND_VALUE = "\\s*\"(\\w+)\"\\s*:\\s*(?:\"([^\"\\\\]*+)\"|(\\d+))\\s*";
    private static final Pattern FIELD = Pattern.compile(NAME_AND_VALUE);

    /// An object of nothing but texts without escapes and whole numbers.
    private static final Pattern FLAT =
            Pattern.compile("\\s*\\{" + NAME_AND_VALUE + "(?:," + NAME_AND_VALUE + ")*\\}\\s*");

    /// Read the connection file that Jupyter wrote.
    ///
    /// @throws JotterException when the file cannot be read, lacks a port, or asks for an unknown signature
    public static Connection read(Path file) {
        Map<String, String> fields;
        try {
            fields = fields(Files.readString(file));
        } catch (IOException e) {
            throw new JotterException(
                    "The connection file \"" + file + "\" cannot be read.",
                    "A JSON file with the five ports was expected; found: " + reason(e) + ".",
                    "Start the kernel from Jupyter, which writes this file.",
                    e);
        }
        return new Connection(
                fields.getOrDefault("transport", "tcp"),
                fields.getOrDefault("ip", "127.0.0.1"),
                port(file, fields, "shell_port"),
                port(file, fields, "iopub_port"),
                port(file, fields, "stdin_port"),
                port(file, fields, "control_port"),
                port(file, fields, "hb_port"),
                fields.getOrDefault("signature_scheme", "hmac-sha256"),
                fields.getOrDefault("key", ""));
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

    /// Give the five ports: shell, IOPub, stdin, control, heartbeat.
    List<Integer> ports() {
        return List.of(shellPort, iopubPort, stdinPort, controlPort, heartbeatPort);
    }

    /// Read the texts and numbers of an object. What Jupyter writes is flat, and a pattern reads it at once; anything
    /// else is left to the library, which takes ten times as long to get ready, and the front end tries the ports
    /// meanwhile.
    private static Map<String, String> fields(String json) throws IOException {
        if (!FLAT.matcher(json).matches()) return tokens(json);
        var fields = new HashMap<String, String>();
        for (var field = FIELD.matcher(json); field.find(); ) {
            fields.put(field.group(1), field.group(2) == null ? field.group(3) : field.group(2));
        }
        return fields;
    }

    private static Map<String, String> tokens(String json) throws IOException {
        var fields = new HashMap<String, String>();
        try (var parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return fields;
            for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (parser.nextToken().isScalarValue()) fields.put(name, parser.getText());
                else parser.skipChildren();
            }
        }
        return fields;
    }

    private static int port(Path file, Map<String, String> fields, String name) {
        var text = fields.getOrDefault(name, "nothing");
        if (text.matches("[1-9]\\d{0,4}")) return Integer.parseInt(text);
        throw new JotterException(
                "The connection file \"" + file + "\" names no port for \"" + name + "\".",
                "A number above 0 was expected; found: " + text + ".",
                "Start the kernel from Jupyter, which writes this file.");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }
}
