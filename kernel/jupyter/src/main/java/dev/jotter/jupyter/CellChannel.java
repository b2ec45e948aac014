package dev.jotter.jupyter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.jotter.display.CommMessage;
import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;

/// Send what one cell puts out to the front end, under the request that started the cell.
final class CellChannel implements CellOutput {
    private final Message cell;
    private final Iopub iopub;
    private final Stdin stdin;

    CellChannel(Message cell, Iopub iopub, Stdin stdin) {
        this.cell = cell;
        this.iopub = iopub;
        this.stdin = stdin;
    }

    @Override
    public void stdout(String text) {
        iopub.print(cell.header(), "stdout", text);
    }

    @Override
    public void stderr(String text) {
        iopub.print(cell.header(), "stderr", text);
    }

    @Override
    public void show(MimeBundle bundle) {
        var publication = new Publication("display_data", cell.header(), Content.display(bundle));
        iopub.show(publication, Content.length(bundle));
    }

    @Override
    public void show(String id, MimeBundle bundle) {
        var publication = new Publication("display_data", cell.header(), Content.display(id, bundle));
        iopub.show(publication, Content.length(bundle));
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        var publication = new Publication("update_display_data", cell.header(), Content.display(id, bundle));
        iopub.show(publication, Content.length(bundle));
    }

    @Override
    public void clear(boolean wait) {
        iopub.publish(
                "clear_output",
                cell.header(),
                JsonNodeFactory.instance.objectNode().put("wait", wait));
    }

    @Override
    public void comm(CommMessage message) {
        iopub.show(CommContent.publication(message, cell.header()), CommContent.length(message));
    }

    @Override
    public String ask(String prompt, boolean secret) {
        if (!cell.flag("allow_stdin", false)) {
            throw new JotterException(
                    "No answer to \"" + prompt + "\".",
                    "A person was expected to answer, but this front end takes no input.",
                    "Give the value in the code, or run the cell in a notebook where you can type.");
        }
        iopub.hurry();
        try {
            return stdin.ask(cell, prompt, secret);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered(prompt, e);
        }
    }

    private static JotterException unanswered(String prompt, Exception cause) {
        return new JotterException(
                "No answer to \"" + prompt + "\".",
                "An answer was expected, but the cell was stopped while it waited.",
                "Run the cell again and answer.",
                cause);
    }
}
