package dev.jotter.serve;

import dev.jotter.display.Displayable;
import dev.jotter.display.Grid;
import dev.jotter.display.MimeBundle;
import dev.jotter.serve.internal.store.Account;
import dev.jotter.serve.internal.store.Gap;
import dev.jotter.serve.internal.store.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Show what was used of a model, and what it costs. Immutable: the state at the moment it was asked for.
public final class Meter implements Displayable {
    private static final int MOST_DIGITS = 6;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd 'at' HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final String model;
    private final Map<Account, Usage> use;
    private final List<Gap> gaps;

    Meter(String model, Map<Account, Usage> use, List<Gap> gaps) {
        this.model = model;
        this.use = use;
        this.gaps = gaps;
    }

    /// Add up by the owner of the key.
    public Grid byKey() {
        return by("key", Account::owner);
    }

    /// Add up by version.
    public Grid byVersion() {
        return by("version", Account::version);
    }

    /// Keep the use of one owner only.
    public Meter of(String owner) {
        var some = new LinkedHashMap<>(use);
        some.keySet().removeIf(account -> !account.owner().equals(owner));
        return new Meter(model, some, gaps);
    }

    /// Count the calls answered.
    public long calls() {
        return total().calls();
    }

    /// Count the rows predicted.
    public long rows() {
        return total().rows();
    }

    /// Give the time computed, in seconds.
    public double seconds() {
        return total().nanos() / 1e9;
    }

    /// Give the cost, exactly.
    public BigDecimal cost() {
        return cost(use);
    }

    /// Count the calls that may be missing, at most: those that a killed process had answered and not written down.
    public long missing() {
        return gaps.stream().mapToLong(Gap::calls).sum();
    }

    @Override
    public MimeBundle toMimeBundle() {
        var grid = Grid.of("key", "version", "calls", "rows", "with notes", "seconds", "cost");
        for (var entry :
                groups(account -> List.of(account.owner(), account.version())).entrySet()) {
            grid = row(grid, entry.getKey(), entry.getValue());
        }
        return grid.caption(caption()).toMimeBundle();
    }

    @Override
    public String toString() {
        return toMimeBundle().text();
    }

    private Grid by(String name, Function<Account, String> key) {
        var grid = Grid.of(name, "calls", "rows", "with notes", "seconds", "cost");
        for (var entry : groups(key.andThen(List::of)).entrySet()) {
            grid = row(grid, entry.getKey(), entry.getValue());
        }
        return grid.caption(caption());
    }

    private Map<List<String>, Map<Account, Usage>> groups(Function<Account, List<String>> key) {
        var groups = new LinkedHashMap<List<String>, Map<Account, Usage>>();
        use.forEach((account, usage) -> groups.computeIfAbsent(key.apply(account), k -> new LinkedHashMap<>())
                .put(account, usage));
        return groups;
    }

    private static Grid row(Grid grid, List<String> names, Map<Account, Usage> part) {
        var sum = part.values().stream().reduce(Usage.NONE, Usage::plus);
        var cells = new Object[names.size() + 5];
        for (var i = 0; i < names.size(); i++) cells[i] = names.get(i);
        cells[names.size()] = sum.calls();
        cells[names.size() + 1] = sum.rows();
        cells[names.size() + 2] = sum.noted();
        cells[names.size() + 3] = sum.nanos() / 1e9;
        cells[names.size() + 4] = shown(cost(part));
        return grid.row(cells);
    }

    private String caption() {
        var lines = new ArrayList<String>();
        if (use.isEmpty()) lines.add("no call of " + model + " was answered yet");
        else if (use.keySet().stream().allMatch(account -> account.price().isFree()))
            lines.add(model + " has no price");
        if (!gaps.isEmpty()) lines.add(gap());
        return String.join("; ", lines);
    }

    private String gap() {
        var last = TIME.format(gaps.getLast().ended());
        var who = gaps.size() == 1
                ? "the process ended unexpectedly on " + last
                : gaps.size() + " processes ended unexpectedly, the last on " + last;
        return who + ", so up to " + missing() + (missing() == 1 ? " call" : " calls") + " may be missing";
    }

    private Usage total() {
        return use.values().stream().reduce(Usage.NONE, Usage::plus);
    }

    private static BigDecimal cost(Map<Account, Usage> part) {
        return part.entrySet().stream()
                .map(entry -> entry.getKey().price().of(entry.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal shown(BigDecimal cost) {
        var rounded = cost.setScale(MOST_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 2 ? rounded.setScale(2) : rounded;
    }
}
