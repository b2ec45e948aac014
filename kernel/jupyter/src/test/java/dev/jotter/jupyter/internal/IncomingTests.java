package dev.jotter.jupyter.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncomingTests implements Incoming.Listener {
    private final List<String> heard = new ArrayList<>();
    private final Incoming incoming = new Incoming(this, 1_000);

    @Test
    void takesAGreetingAHandshakeAndFramesByteByByte() throws ProtocolException {
        feedSingly(Zmtp.greeting());
        feedSingly(Zmtp.ready("DEALER"));
        var message = List.of("a".getBytes(US_ASCII), new byte[0], new byte[300]);
        for (var part : Zmtp.message(message)) feedSingly(part);
        assertThat(heard).containsExactly("greeted", "{socket-type=DEALER}", "1 more", "0 more", "300 last");
    }

    @Test
    void answersAPingWithWhatItCarried() throws ProtocolException {
        shake();
        incoming.feed(Zmtp.pong(ByteBuffer.wrap(new byte[] {1, 2})));
        assertThat(heard.getLast()).isEqualTo("PONG 2");
    }

    @Test
    void refusesAnotherGreeting() {
        refuses("GET / HTTP/1.1", "a greeting other than ZMTP 3 without security");
        var old = Zmtp.greeting();
        old.put(10, (byte) 1);
        assertThatThrownBy(() -> new Incoming(this, 1_000).feed(old)).isInstanceOf(ProtocolException.class);
        var curve = Zmtp.greeting();
        curve.put(12, "CURVE".getBytes(US_ASCII));
        assertThatThrownBy(() -> new Incoming(this, 1_000).feed(curve)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void refusesWhatIsTooLongBeforeItComes() throws ProtocolException {
        shake();
        assertThatThrownBy(() -> incoming.feed(ByteBuffer.wrap(new byte[] {2, 0, 0, 0, 0, 0, 0, 4, 0})))
                .hasMessage("a frame of 1024 bytes");
    }

    @Test
    void refusesAMessageBeforeTheHandshake() throws ProtocolException {
        incoming.feed(Zmtp.greeting());
        assertThatThrownBy(() -> incoming.feed(ByteBuffer.wrap(new byte[] {0, 1, 7})))
                .hasMessage("a message before the handshake");
    }

    @Test
    void refusesFlagsThatDoNotExist() throws ProtocolException {
        shake();
        assertThatThrownBy(() -> incoming.feed(ByteBuffer.wrap(new byte[] {(byte) 0x80})))
                .hasMessage("a frame with unknown flags");
    }

    @Test
    void refusesATextThatIsLongerThanItsFrame() throws ProtocolException {
        incoming.feed(Zmtp.greeting());
        assertThatThrownBy(() -> incoming.feed(ByteBuffer.wrap(new byte[] {4, 2, 9, 'R'})))
                .hasMessage("a text longer than its frame");
    }

    private void shake() throws ProtocolException {
        incoming.feed(Zmtp.greeting());
        incoming.feed(Zmtp.ready("SUB"));
    }

    private void refuses(String bytes, String message) {
        assertThatThrownBy(() -> incoming.feed(ByteBuffer.wrap(bytes.getBytes(US_ASCII))))
                .hasMessage(message);
    }

    private void feedSingly(ByteBuffer bytes) throws ProtocolException {
        while (bytes.hasRemaining()) incoming.feed(ByteBuffer.wrap(new byte[] {bytes.get()}));
    }

    @Override
    public void greeted() {
        heard.add("greeted");
    }

    @Override
    public void ready(Map<String, String> properties) {
        heard.add(properties.toString());
    }

    @Override
    public void frame(byte[] body, boolean more) {
        heard.add(body.length + (more ? " more" : " last"));
    }

    @Override
    public void command(String name, ByteBuffer body) {
        heard.add(name + " " + body.remaining());
    }
}
