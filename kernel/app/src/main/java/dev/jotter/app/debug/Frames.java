package dev.jotter.app.debug;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.shell.Activation;
import dev.jotter.shell.CallFrame;
import dev.jotter.shell.Place;

/// Describe the stack of a thread that stands still.
final class Frames {
    private final CellSources sources;
    private final References references;

    Frames(CellSources sources, References references) {
        this.sources = sources;
        this.references = references;
    }

    /// List frames from one on.
    ///
    /// @param levels how many; 0 stands for all
    ObjectNode stack(Stop stop, int start, int levels) {
        var frames = stop.frames();
        var from = Math.min(start, frames.size());
        var to = levels == 0 ? frames.size() : (int) Math.min(frames.size(), (long) from + levels);
        var body = JsonNodeFactory.instance.objectNode();
        var list = body.putArray("stackFrames");
        frames.subList(from, to).forEach(frame -> list.add(described(frame)));
        return body.put("totalFrames", frames.size());
    }

    /// List what variables a frame has.
    ObjectNode scopes(CallFrame frame, Inspection inspection) {
        var body = JsonNodeFactory.instance.objectNode();
        var list = body.putArray("scopes");
        frame.activation()
                .map(Inspection::locals)
                .ifPresent(locals ->
                        list.add(scope("Locals", references.add(locals)).put("presentationHint", "locals")));
        list.add(scope("Globals", references.add(inspection.globals())));
        return body;
    }

    private ObjectNode described(CallFrame frame) {
        var described = JsonNodeFactory.instance
                .objectNode()
                .put("id", references.add(frame))
                .put("name", frame.name())
                .put("line", frame.line())
                .put("column", 1);
        frame.activation()
                .flatMap(Activation::place)
                .ifPresentOrElse(
                        place -> described.set("source", source(place)),
                        () -> described.put("presentationHint", "subtle"));
        return described;
    }

    private ObjectNode source(Place place) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", "cell " + place.cell())
                .put("path", sources.path(place.text()));
    }

    private static ObjectNode scope(String name, int reference) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("variablesReference", reference)
                .put("expensive", false);
    }
}
