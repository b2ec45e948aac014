package dev.jotter.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Know one frame of a stack: a call of a cell's method, or of a library's.
///
/// @param name the method, with its class where it has one to speak of
/// @param activation the call, for a method of a cell that can be followed
/// @param line the line in the source file of a library, or in the cell; 0 when nobody knows
public record CallFrame(String name, Optional<Activation> activation, int line) {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /// List the frames of this thread from a call downwards, to the first that comes from a cell.
    public static List<CallFrame> of(Activation top) {
        var stack = WALKER.walk(frames -> frames.dropWhile(frame -> !CellClasses.isOfCell(frame.getClassName()))
                .filter(frame -> !frame.getClassName().equals(Weaver.GATE)
                        && !frame.getClassName().equals(Probe.NAME))
                .toList());
        var count = stack.size();
        while (count > 0 && !CellClasses.isOfCell(stack.get(count - 1).getClassName())) count--;
        var frames = new ArrayList<CallFrame>();
        var next = Optional.of(top);
        for (var frame : stack.subList(0, count)) {
            var call =
                    CellClasses.isOfCell(frame.getClassName()) ? matching(frame, next) : Optional.<Activation>empty();
            if (call.isPresent()) next = call.get().caller();
            if (call.isEmpty() && TracedMethod.isTopLevel(frame.getMethodName())) continue;
            frames.add(call.map(CallFrame::ofCell).orElseGet(() -> ofLibrary(frame)));
        }
        return frames;
    }

    /// Skip calls that an exception has ended since they told of themselves.
    private static Optional<Activation> matching(StackWalker.StackFrame frame, Optional<Activation> from) {
        var call = from;
        while (call.isPresent() && !call.get().code().is(frame))
            call = call.get().caller();
        return call;
    }

    private static CallFrame ofCell(Activation call) {
        var line = call.place().map(Place::line).orElse(0);
        var name = call.method()
                .orElseGet(() ->
                        "cell" + call.place().map(place -> " " + place.cell()).orElse(""));
        return new CallFrame(name, Optional.of(call), line);
    }

    private static CallFrame ofLibrary(StackWalker.StackFrame frame) {
        var type = CellClasses.isOfCell(frame.getClassName())
                ? CellClasses.plain(frame.getClassName())
                : frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        var name = type.isEmpty() ? frame.getMethodName() : type + "." + frame.getMethodName();
        return new CallFrame(name, Optional.empty(), Math.max(0, frame.getLineNumber()));
    }
}
