package dev.jotter.jupyter.internal;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.util.Map;

/// Hold an address before there is anyone to answer: whoever connects meanwhile waits, and need not try again.
///
/// @param address where it listens
/// @param channel what accepts the connections
public record Listening(SocketAddress address, ServerSocketChannel channel) implements AutoCloseable {
    private static final String PROVIDER = "java.nio.channels.spi.SelectorProvider";
    private static final Map<String, String> OWN =
            Map.of("Linux", "sun.nio.ch.EPollSelectorProvider", "Mac OS X", "sun.nio.ch.KQueueSelectorProvider");

    static {
        nameProvider();
    }

    /// Listen.
    ///
    /// @param address an [java.net.InetSocketAddress] or a [UnixDomainSocketAddress]
    public static Listening on(SocketAddress address) throws IOException {
        var channel = address instanceof UnixDomainSocketAddress
                ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                : ServerSocketChannel.open();
        try {
            channel.bind(address).configureBlocking(false);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        return new Listening(address, channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (address instanceof UnixDomainSocketAddress file) Files.deleteIfExists(file.getPath());
    }

    /// Without a name, the JDK opens every jar of the class path to look for a provider, and then takes its own.
    private static void nameProvider() {
        var name = OWN.get(System.getProperty("os.name"));
        if (name == null || System.getProperty(PROVIDER) != null) return;
        try {
            Class.forName(name);
            System.setProperty(PROVIDER, name);
        } catch (ClassNotFoundException e) {
            // This JDK has another, and finds it.
        }
    }
}
