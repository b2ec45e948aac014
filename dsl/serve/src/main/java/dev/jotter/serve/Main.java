package dev.jotter.serve;

import dev.jotter.display.JotterException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Serve the models of a registry without a notebook: `serve --registry DIR --host H --port N [--open]`.
public final class Main {
    private static final String USAGE = """
            Serve the live models of a registry over HTTP, and those that are published meanwhile.

              --registry DIR  the registry (default: ~/.jotter/registry)
              --host HOST     the address to listen on (default: 127.0.0.1)
              --port PORT     the port to listen on (default: 8080)
              --open          on an address other than the loopback, answer without keys too
              --help          show this

            Stop it with Ctrl-C or SIGTERM; calls under way are answered first.
            """;

    private Main() {}

    /// Run until the process is stopped; exit with 1 where it cannot start.
    public static void main(String[] args) throws InterruptedException {
        if (run(args, System.out, System.err)) new CountDownLatch(1).await();
    }

    @SuppressWarnings("SystemExitOutsideMain") // the exit status is what main promises
    private static boolean run(String[] args, PrintStream out, PrintStream err) {
        try {
            if (List.of(args).contains("--help")) {
                out.print(USAGE);
                return false;
            }
            var serving = Standalone.start(Settings.of(args));
            Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "jotter-serve-end"));
            out.println(serving.text());
            return true;
        } catch (JotterException e) {
            err.println(e.getMessage());
            System.exit(1);
            return false;
        }
    }
}
