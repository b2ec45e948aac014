package dev.jotter.app.debug;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.shell.Activation;
import dev.jotter.shell.Shell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Answer a front end's debugger: the Debug Adapter Protocol, with what Jupyter adds to it.
///
/// A thread of a cell stands still where a breakpoint is, after a step, at an exception or on demand; all others go on.
/// Until the first `initialize` nothing is paid for all this. Cells that ran before it can be followed once they are
/// run again.
public final class Debugger {
    private static final Set<String> WITHOUT_START = Set.of(
            "initialize",
            "debugInfo",
            "inspectVariables",
            "richInspectVariables",
            "variables",
            "modules",
            "disconnect");

    private final Shell shell;
    private final Events events = new Events();
    private final CellSources sources = new CellSources();
    private final References references = new References();
    private final Breakpoints breakpoints = new Breakpoints(sources, events);
    private final CellThreads threads = new CellThreads(breakpoints, events);
    private final Inspection inspection;
    private final Frames frames = new Frames(sources, references);
    private boolean started;

    public Debugger(Shell shell) {
        this.shell = shell;
        inspection = new Inspection(shell, references);
    }

    /// Answer a request with its response. Events go to `target` from now on, from any thread.
    public synchronized ObjectNode answer(ObjectNode request, Consumer<ObjectNode> target) {
        events.to(target);
        var command = request.path("command").asText();
        var response = JsonNodeFactory.instance
                .objectNode()
                .put("type", "response")
                .put("seq", events.next())
                .put("request_seq", request.path("seq").asInt())
                .put("command", command);
        try {
            if (!started && !WITHOUT_START.contains(command)) {
                throw new Refusal("The debugger is not on: initialize comes first.");
            }
            response.set("body", body(command, request.path("arguments")));
            return response.put("success", true);
        } catch (Refusal e) {
            return response.put("success", false).put("message", e.getMessage());
        }
    }

    private ObjectNode body(String command, JsonNode arguments) {
        return switch (command) {
            case "initialize" -> initialize();
            case "attach" -> attach();
            case "configurationDone" -> empty();
            case "debugInfo" -> info();
            case "dumpCell" ->
                empty().put("sourcePath", sources.path(arguments.path("code").asText()));
            case "source" -> source(arguments);
            case "setBreakpoints" -> setBreakpoints(arguments);
            case "setExceptionBreakpoints" -> setExceptionBreakpoints(arguments);
            case "exceptionInfo" -> exceptionInfo(standing(arguments));
            case "threads" -> threads();
            case "stackTrace" ->
                frames.stack(
                        standing(arguments),
                        arguments.path("startFrame").asInt(),
                        arguments.path("levels").asInt());
            case "scopes" ->
                frames.scopes(references.frame(arguments.path("frameId").asInt()), inspection);
            case "variables" ->
                inspection.variables(
                        references.node(arguments.path("variablesReference").asInt()),
                        arguments.path("start").asInt(),
                        arguments.path("count").asInt());
            case "inspectVariables" -> inspectVariables();
            case "richInspectVariables" ->
                inspection.rich(arguments.path("variableName").asText(), call(arguments));
            case "evaluate" -> inspection.evaluated(arguments.path("expression").asText(), call(arguments));
            case "continue" -> resume(arguments, stop -> Plan.run()).put("allThreadsContinued", false);
            case "next" -> resume(arguments, Plan::next);
            case "stepIn" -> resume(arguments, stop -> Plan.stepIn());
            case "stepOut" -> resume(arguments, Plan::stepOut);
            case "pause" -> pause();
            case "modules" -> modules();
            case "terminate" -> terminate();
            case "disconnect" -> disconnect();
            default -> throw new Refusal("This debugger does not know the command \"" + command + "\".");
        };
    }

    private ObjectNode initialize() {
        started = true;
        threads.begin();
        shell.watch(threads);
        var body = empty().put("supportsConfigurationDoneRequest", true)
                .put("supportsEvaluateForHovers", true)
                .put("supportsExceptionInfoRequest", true)
                .put("supportsTerminateRequest", true)
                .put("supportsModulesRequest", true)
                .put("supportsVariablePaging", true);
        ExceptionKinds.tell(body.putArray("exceptionBreakpointFilters"));
        return body;
    }

    private ObjectNode attach() {
        events.send("initialized", empty());
        return empty();
    }

    private ObjectNode info() {
        var body = empty().put("isStarted", started)
                .put("hashMethod", "Murmur2")
                .put("hashSeed", Integer.toUnsignedLong(CellSources.SEED))
                .put("tmpFilePrefix", sources.prefix())
                .put("tmpFileSuffix", CellSources.SUFFIX)
                .put("richRendering", true)
                .put("copyToGlobals", false);
        var list = body.putArray("breakpoints");
        breakpoints.all().forEach((path, all) -> {
            var points = list.addObject().put("source", path).putArray("breakpoints");
            all.forEach(one -> points.add(one.json(path)));
        });
        var stopped = body.putArray("stoppedThreads");
        threads.standing().forEach(stop -> stopped.add(stop.thread().threadId()));
        body.putArray("exceptionPaths");
        return body;
    }

    private ObjectNode source(JsonNode arguments) {
        var path = arguments.path("source").path("path").asText();
        var text = sources.text(path).orElseThrow(() -> new Refusal("No cell has the path " + path + "."));
        return empty().put("content", text).put("mimeType", "text/x-java");
    }

    private ObjectNode setBreakpoints(JsonNode arguments) {
        var path = arguments.path("source").path("path").asText();
        var lines = new ArrayList<Integer>();
        arguments.path("breakpoints").forEach(one -> lines.add(one.path("line").asInt()));
        var body = empty();
        var list = body.putArray("breakpoints");
        breakpoints.set(path, lines).forEach(one -> list.add(one.json(path)));
        return body;
    }

    private ObjectNode setExceptionBreakpoints(JsonNode arguments) {
        var kinds = new HashSet<String>();
        arguments.path("filters").forEach(one -> kinds.add(one.asText()));
        threads.standAt(kinds);
        return empty();
    }

    private ObjectNode exceptionInfo(Stop stop) {
        var thrown = stop.thrown().orElseThrow(() -> new Refusal("This thread does not stand at an exception."));
        return empty().put("exceptionId", thrown.getClass().getName())
                .put("description", String.valueOf(thrown.getMessage()))
                .put("breakMode", stop.caught() ? "always" : "unhandled");
    }

    private ObjectNode threads() {
        var body = empty();
        var list = body.putArray("threads");
        threads.known()
                .forEach(thread -> list.addObject().put("id", thread.threadId()).put("name", thread.getName()));
        return body;
    }

    private ObjectNode inspectVariables() {
        if (threads.standing().isEmpty()) references.clear();
        return inspection.variables(inspection.globals(), 0, Integer.MAX_VALUE);
    }

    private ObjectNode pause() {
        threads.pause();
        return empty();
    }

    private ObjectNode modules() {
        var body = empty();
        var list = body.putArray("modules");
        sources.all().keySet().stream()
                .sorted()
                .forEach(path ->
                        list.addObject().put("id", path).put("name", path).put("path", path));
        return body.put("totalModules", list.size());
    }

    private ObjectNode terminate() {
        shell.interrupt();
        events.send("terminated", empty());
        return empty();
    }

    private ObjectNode disconnect() {
        started = false;
        shell.endWatch();
        breakpoints.clear();
        threads.end();
        references.clear();
        return empty();
    }

    private ObjectNode resume(JsonNode arguments, Function<Stop, Plan> plan) {
        var stop = standing(arguments);
        if (threads.standing().size() == 1) references.clear();
        stop.resumption().complete(plan.apply(stop));
        return empty();
    }

    /// Find the thread that is meant: the only one that stands, when the number is none of theirs.
    private Stop standing(JsonNode arguments) {
        var standing = threads.standing();
        return threads.standing(arguments.path("threadId").asLong())
                .or(() -> standing.size() == 1 ? Optional.of(standing.getFirst()) : Optional.empty())
                .orElseThrow(() -> new Refusal("This thread does not stand still."));
    }

    private Optional<Activation> call(JsonNode arguments) {
        if (!arguments.path("frameId").isNumber() || threads.standing().isEmpty()) return Optional.empty();
        var frame = references.frame(arguments.path("frameId").asInt());
        if (frame.activation().isEmpty()) {
            throw new Refusal("The frame " + frame.name() + " belongs to a library: its variables cannot be seen.");
        }
        return frame.activation();
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
