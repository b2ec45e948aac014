package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// Answer what may be asked on the shell and on the control channel, at any time.
final class Common {
    private final Kernel kernel;
    private final Iopub iopub;
    private final Connection connection;
    private final CountDownLatch shutdown;

    Common(Kernel kernel, Iopub iopub, Connection connection, CountDownLatch shutdown) {
        this.kernel = kernel;
        this.iopub = iopub;
        this.connection = connection;
        this.shutdown = shutdown;
    }

    /// Give the reply's content, or empty for a type that nobody knows.
    Optional<ObjectNode> answer(Message request) {
        return switch (request.type()) {
            case "kernel_info_request" -> Optional.of(Content.info(kernel.info()));
            case "comm_info_request" -> Optional.of(Content.comms(kernel.comms(), request.text("target_name", "")));
            case "connect_request" -> Optional.of(Content.ports(connection));
            case "interrupt_request" -> Optional.of(interrupt());
            case "shutdown_request" -> Optional.of(shutdown(request));
            default -> {
                Log.refused("request", "a message of the unknown type " + request.type());
                yield Optional.empty();
            }
        };
    }

    /// End the server once the answer to a shutdown request is on its way.
    void after(Message request) {
        if (request.type().equals("shutdown_request")) shutdown.countDown();
    }

    private ObjectNode interrupt() {
        kernel.interrupt();
        return Content.ok();
    }

    private ObjectNode shutdown(Message request) {
        var content = Content.ok().put("restart", request.flag("restart", false));
        kernel.interrupt();
        iopub.publish("shutdown_reply", request.header(), content.deepCopy());
        return content;
    }
}
