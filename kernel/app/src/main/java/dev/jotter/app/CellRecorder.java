package dev.jotter.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.CellOutput;
import dev.jotter.jupyter.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Write what a cell puts out into the notebook, and show it on the terminal as it comes.
///
/// The displays by their id are the whole notebook's: an update lands wherever its id was shown, in whichever cell.
/// They are also the lock on all outputs, since threads of earlier cells may still speak.
final class CellRecorder implements CellOutput {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArrayNode outputs;
    private final StreamOutput terminal;
    private final Map<String, List<ObjectNode>> displays;
    private boolean clearing;

    CellRecorder(ArrayNode outputs, StreamOutput terminal, Map<String, List<ObjectNode>> displays) {
        this.outputs = outputs;
        this.terminal = terminal;
        this.displays = displays;
    }

    @Override
    public void stdout(String text) {
        if (text.isEmpty()) return;
        stream("stdout", text);
        terminal.stdout(text);
    }

    @Override
    public void stderr(String text) {
        if (text.isEmpty()) return;
        stream("stderr", text);
        terminal.stderr(text);
    }

    @Override
    public void show(MimeBundle bundle) {
        add(fill(output("display_data"), bundle));
        terminal.show(bundle);
    }

    @Override
    public void show(String id, MimeBundle bundle) {
        var output = fill(output("display_data"), bundle);
        add(output);
        synchronized (displays) {
            displays.computeIfAbsent(id, key -> new ArrayList<>()).add(output);
        }
        terminal.show(id, bundle);
    }

    @Override
    public void update(String id, MimeBundle bundle) {
        record(id, bundle);
        terminal.update(id, bundle);
    }

    @Override
    public void settle(String id, MimeBundle bundle) {
        record(id, bundle);
        terminal.settle(id, bundle);
    }

    @Override
    public void clear(boolean wait) {
        synchronized (displays) {
            clearing = wait;
            if (!wait) outputs.removeAll();
        }
        terminal.clear(wait);
    }

    @Override
    public String ask(String prompt, boolean secret) {
        return terminal.ask(prompt, secret);
    }

    /// Write the cell's value or error, and show it.
    void conclude(Execution ended, int count) {
        switch (ended) {
            case Execution.Ok(var value, var page) -> {
                value.ifPresent(bundle -> {
                    add(fill(output("execute_result").put("execution_count", count), bundle));
                    terminal.show(bundle);
                });
                page.ifPresent(terminal::show);
            }
            case Execution.Failed(var name, var message, var traceback) -> {
                var error = output("error").put("ename", name).put("evalue", message);
                traceback.forEach(error.putArray("traceback")::add);
                add(error);
                terminal.failed(traceback);
            }
        }
    }

    /// Add a piece; [Notebook#write] joins the pieces and cuts them into lines.
    private void stream(String name, String text) {
        synchronized (displays) {
            var last = clearing ? null : outputs.path(outputs.size() - 1);
            if (last == null || !last.path("name").asText().equals(name)) {
                var output = output("stream").put("name", name);
                output.putArray("text").add(text);
                add(output);
            } else if (last.path("text") instanceof ArrayNode pieces) {
                pieces.add(text);
            }
        }
    }

    private void record(String id, MimeBundle bundle) {
        synchronized (displays) {
            displays.getOrDefault(id, List.of()).forEach(output -> fill(output, bundle));
        }
    }

    private void add(ObjectNode output) {
        synchronized (displays) {
            if (clearing) outputs.removeAll();
            clearing = false;
            outputs.add(output);
        }
    }

    private static ObjectNode output(String type) {
        return JsonNodeFactory.instance.objectNode().put("output_type", type);
    }

    private static ObjectNode fill(ObjectNode output, MimeBundle bundle) {
        output.set("data", JSON.valueToTree(bundle.data()));
        output.set("metadata", JSON.valueToTree(bundle.metadata()));
        return output;
    }
}
