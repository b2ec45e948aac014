package dev.jotter.jupyter;

import dev.jotter.display.JotterException;
import dev.jotter.jupyter.internal.Listening;
import java.io.IOException;

/// Lead each request to the shell or subshell that it is for.
final class Shell extends Requests {
    private final Lanes lanes;

    Shell(Listening listening, Wire wire, Iopub iopub, Kernel kernel, Cells cells, Common common) throws IOException {
        super(listening, "shell", wire, iopub);
        var answers = new Answers(kernel, cells, common);
        lanes = new Lanes(kernel, name -> new Lane(name, this, cells, answers, common));
    }

    Lanes lanes() {
        return lanes;
    }

    @Override
    void take(Message message) {
        lanes.of(message.subshell())
                .ifPresentOrElse(
                        lane -> lane.add(message),
                        () -> answer(message, () -> {
                            throw unknown(message);
                        }));
    }

    private static JotterException unknown(Message message) {
        return new JotterException(
                "The " + message.type() + " was not answered.",
                "A subshell was expected under the id \"" + message.subshell() + "\"; there is none.",
                "Create one first: create_subshell_request on the control channel.");
    }
}
