package dev.jotter.shell;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Make up cells that declare something and use it: mostly under a name that is new, at times under one of before.
final class RandomWholeCells {
    private static final String[] CELLS = {
        """
        class Knot { final int x; Knot(int x) { this.x = x; } int twice() { return 2 * x + number; } }
        new Knot(number).twice()""",
        """
        record Knot(int x, R r) {}
        record Link(Knot k) { int x() { return k.x() + f(1); } }
        name = new Knot(2, null).x();
        new Link(new Knot(1, new R(number))).x()""",
        """
        interface Knot { int go(); }
        class Link implements Knot { public int go() { return number; } }
        new Link().go()""",
        """
        int mean(int n) { return n + number; }
        int other(int n) { return mean(n) * 2; }
        other(3) + mean(1)""",
        """
        class Knot extends A { int get() { return super.get() + number; } }
        new Knot().get()""",
        """
        class Knot { int v = number; }
        new Knot().w""",
        """
        class Knot { int v = missing(); }
        new Knot().v""",
        """
        class Knot { int v() { throw new IllegalStateException("at " + number); } }

        name = 7;
        new Knot().v();
        name = 8;""",
        """
        enum Knot { ONE, TWO; static int made = number; }
        for (var k : Knot.values()) name += k.ordinal();
        Knot.made""",
        """
        void mean() { name++; }
        mean();
        mean()""",
        """
        class Knot<T extends Comparable<T>> { T best(T a, T b) { return a.compareTo(b) > 0 ? a : b; } }
        new Knot<Integer>().best(number, 2)""",
        """
        class Knot { Link other; int n() { return number; } }
        class Link { Knot other; }
        new Knot().n()""",
        """
        class Knot { int n = number; int get() { return n; } }
        var held = new Knot();
        held.get()""",
        """
        name = number;
        name + 1""",
        """
        name = number;
        name.length()""",
        """
        class Knot {}
        class Link { synchronized Knot k() { return new Knot(); } }
        switch (new Link().k()) { case null -> 1; default -> number; }""",
        """
        sealed interface Knot permits Link {}
        record Link(int x) implements Knot {}
        new Link(number)""",
        "class Knot { int twice() { return number; } int get() { return mean(1); } }",
        "record Knot(int x) { int go() { return number; } }",
        "String mean(int n) { return \"m\" + number; }",
        "interface Knot { default int get() { return other(1); } }",
        "import java.util.concurrent.*;\n" + """
        class Knot { Map<String, List<Integer>> all = new ConcurrentHashMap<>(Map.of("k", List.of(number))); }
        new Knot().all.get("k").stream().map(n -> n + 1).toList()""",
        """
        @FunctionalInterface interface Knot { int go(int n); }
        int mean(Knot k) { return k.go(number); }
        mean(n -> n * 2)""",
        """
        class List { int size = number; }
        new List().size""",
        """
        class Knot { int hashCode = number; public String toString() { return "K" + hashCode; } }
        // a comment
        new Knot()""",
        """
        int mean() { return number; }
        String mean(String s) { return s + number; }
        mean("s") + mean()""",
        "held.get()",
        "new Knot().get()",
        "new Knot(1).twice()",
        "m(1)",
    };

    private final RandomGenerator random;
    private final Supplier<String> number;
    private final Supplier<String> name;
    private int made;

    /// @param number gives an expression
    /// @param name gives the name of a variable
    RandomWholeCells(RandomGenerator random, Supplier<String> number, Supplier<String> name) {
        this.random = random;
        this.number = number;
        this.name = name;
    }

    String next() {
        if (random.nextInt(3) > 0) made++;
        var cell = CELLS[random.nextInt(CELLS.length)];
        return cell.replaceAll("\\b(Knot|Link|mean|other)\\b", "$1" + Math.max(0, made - random.nextInt(2)))
                .replaceAll("\\bnumber\\b", number.get())
                .replaceAll("\\bname\\b", name.get());
    }
}
