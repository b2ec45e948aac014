package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.shell.Call;
import dev.jotter.shell.ErrorReport;
import dev.jotter.shell.Magic;
import dev.jotter.shell.Outcome;
import dev.jotter.shell.Shell;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// Measure short code by running it many times.
public final class TimeitMagic implements Magic {
    private static final String EXAMPLE = """
            %timeit Math.sqrt(2)
            %timeit -n 1000 -r 3 new StringBuilder().append("a")""";

    @Override
    public String name() {
        return "timeit";
    }

    @Override
    public String group() {
        return Group.TIME;
    }

    @Override
    public String help() {
        return "%timeit [-n loops] [-r runs] <code>, %%timeit above a cell: run the code many times and say how long one takes";
    }

    @Override
    public String example() {
        return EXAMPLE;
    }

    @Override
    public Outcome run(Call call, Shell shell) throws Exception {
        var options = call.options(List.of("-n", "-r"), List.of());
        var code = call.body().orElse(options.rest());
        if (code.isBlank()) {
            throw new JotterException(
                    "There is nothing to time.",
                    "Java was expected behind %timeit or below %%timeit, but nothing was found.",
                    "Type, for example, %timeit Math.sqrt(2).");
        }
        var runs = options.number("-r", 1, Integer.parseInt(Settings.of(shell).get(Settings.RUNS)));
        var loops = options.number("-n", 1, 0);
        return switch (compiled(code, call, shell)) {
            case Outcome.Value(Function<?, ?> looping, var type, var notes) ->
                new Outcome.Value(Timings.measure(loop(looping), loops, runs), "Timings", notes);
            case Outcome other -> other;
        };
    }

    /// Compile a loop around the code, once. Its value is kept, so that it has to be computed.
    private static Outcome compiled(String code, Call call, Shell shell) {
        var bare = code.strip();
        var expression = bare.replaceAll(";+$", "");
        var asValue = shell.evaluate(Loops.ofExpression(expression), call.cell());
        if (!(asValue instanceof Outcome.Failed)) return asValue;
        var asCode = shell.evaluate(Loops.ofStatements(bare.endsWith("}") ? bare : expression + ";"), call.cell());
        return asCode instanceof Outcome.Failed(ErrorReport error) ? explained(code, error, call, shell) : asCode;
    }

    /// What cannot be compiled is told of as it was typed, which the session does best by itself.
    private static Outcome explained(String code, ErrorReport error, Call call, Shell shell) {
        var plain = shell.evaluate(code, call.cell());
        if (plain instanceof Outcome.Failed) return plain;
        throw new JotterException(
                "This cannot be timed.",
                "Code that may stand in a method was expected, but: "
                        + error.message().lines().findFirst().orElse("") + ".",
                "Declare what it needs in a cell of its own, and time what uses it.");
    }

    /// Give the loop as something that is told how often and says how many nanoseconds it took.
    private static Timings.Loop loop(Function<?, ?> looping) {
        @SuppressWarnings("unchecked") // It was made from the text in Loops.
        var made = (Function<long[], Callable<Long>>) looping;
        return times -> made.apply(new long[] {times}).call();
    }
}
