package dev.jotter.app.isolated;

import static dev.jotter.app.isolated.Packing.object;

import dev.jotter.display.CommMessage;
import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.CellOutput;
import java.util.concurrent.ExecutionException;

/// Send what one cell puts out to the front, under the number of the request that the cell came with.
final class RemoteOutput implements CellOutput {
    private final Link link;
    private final long about;

    RemoteOutput(Link link, long about) {
        this.link = link;
        this.about = about;
    }

    @Override
    public void stdout(String text) {
        link.print(about, "stdout", text);
    }

    @Override
    public void stderr(String text) {
        link.print(about, "stderr", text);
    }

    @Override
    public void show(MimeBundle bundle) {
        link.tell(about, "show", Packing.pack(bundle));
    }

    @Override
    public void show(String id, MimeBundle bundle) {
        link.tell(about, "show", Packing.pack(bundle).put("id", id));
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        link.tell(about, "update", Packing.pack(bundle).put("id", id));
    }

    @Override
    public void settle(String id, MimeBundle bundle) {
        link.tell(about, "settle", Packing.pack(bundle).put("id", id));
    }

    @Override
    public void clear(boolean wait) {
        link.tell(about, "clear", object().put("wait", wait));
    }

    @Override
    public void comm(CommMessage message) {
        link.tell(about, "comm", Packing.pack(message));
    }

    @Override
    public String ask(String prompt, boolean secret) {
        var number = link.number();
        var question = object().put("about", about).put("prompt", prompt).put("secret", secret);
        var answer = link.ask(number, "ask", question);
        try {
            return answer.get().path("text").asText();
        } catch (InterruptedException e) {
            link.tell(number, "cancel", object());
            Thread.currentThread().interrupt();
            throw new JotterException(
                    "No answer to \"" + prompt + "\".",
                    "An answer was expected, but the cell was stopped while it waited.",
                    "Run the cell again and answer.",
                    e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e);
        }
    }
}
