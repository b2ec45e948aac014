package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.JotterException;
import dev.jotter.jupyter.internal.Listening;
import java.io.IOException;
import java.util.Optional;

/// Answer what must be answered while cells run: interrupt, shutdown, kernel info, subshells, the debugger.
final class Control extends Requests {
    private final Common common;
    private final Lanes lanes;
    private final Debugging debugging;

    Control(Listening listening, Wire wire, Iopub iopub, Kernel kernel, Common common, Lanes lanes) throws IOException {
        super(listening, "control", wire, iopub);
        this.common = common;
        this.lanes = lanes;
        debugging = new Debugging(kernel, iopub, this);
    }

    @Override
    void take(Message message) {
        if (message.type().equals("debug_request")) {
            debugging.add(message);
        } else {
            answer(message, () -> to(message));
            common.after(message);
        }
    }

    private Optional<ObjectNode> to(Message request) {
        return switch (request.type()) {
            case "create_subshell_request" -> Optional.of(Content.ok().put("subshell_id", lanes.create()));
            case "delete_subshell_request" -> Optional.of(delete(request.text("subshell_id")));
            case "list_subshell_request" -> {
                var content = Content.ok();
                lanes.list().forEach(content.putArray("subshell_id")::add);
                yield Optional.of(content);
            }
            case "execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request" ->
                throw misplaced(request);
            default -> common.answer(request);
        };
    }

    private ObjectNode delete(String id) {
        if (lanes.delete(id)) return Content.ok();
        throw new JotterException(
                "No subshell was deleted.",
                "The id of a subshell was expected; none has the id \"" + id + "\".",
                "Ask which there are: list_subshell_request.");
    }

    private static JotterException misplaced(Message request) {
        return new JotterException(
                "The " + request.type() + " was not answered.",
                "It was expected on the shell channel; it came on the control channel.",
                "Send it on the shell channel, to a subshell if it must not wait for a running cell.");
    }
}
