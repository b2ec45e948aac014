package dev.jotter.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Make up the cells of a session from a seed: few names, declared again and again in many ways, that use each other
/// before and after they are there.
final class RandomCells {
    private static final List<String> INTS = List.of("a", "b", "c");
    private static final List<String> TYPES = List.of("R", "S", "A", "B", "Box", "Hue", "Shape", "Point", "I");

    /// What most cells name. A random part of it is declared first, so that many cells compile, and not all.
    private static final List<String> START = List.of(
            "import java.util.concurrent.atomic.*;",
            "import java.awt.*;",
            "import static java.lang.Math.*;",
            "int a = 1, b = 2;",
            "var c = 3L;",
            "int f(int n) { return n + 1; }",
            "int g(int n) { return n < 1 ? 0 : f(n) + g(n - 1); }",
            "record R(int x) {}",
            "R mk() { return new R(4); }",
            "var made = mk();",
            "interface I { int go(); default int twice() { return 2 * go(); } }",
            "class A { int v = 1; int get() { return v + f(1); } }",
            "class B extends A { int get() { return super.get() * 2; } }",
            "class Box<T> { final T held; Box(T held) { this.held = held; } T get() { return held; } }",
            "var box = new Box<>(mk());",
            "int helper = 3;",
            "int h(int n) { return f(n) + helper + mk().x(); }",
            "class Teller implements I { Box<R> box = new Box<>(new R(h(1))); public int go() { return h(helper); } }",
            "void poke() { a = 9; }",
            "enum Hue { RED, BLUE; int rank() { return ordinal(); } }",
            "<T> T pick(T one, T two) { return two; }",
            "record S(R r) {}");

    private final RandomGenerator random;
    private final RandomWholeCells whole;
    private int started;
    private String last = "1";

    RandomCells(RandomGenerator random) {
        this.random = random;
        whole = new RandomWholeCells(random, this::number, this::name);
    }

    /// Give the next cell: mostly one snippet, at times up to three, or one that declares something and uses it, or the
    /// last of those again.
    String next() {
        while (started < START.size()) {
            var cell = START.get(started++);
            if (random.nextInt(8) > 0) return cell;
        }
        if (random.nextInt(3) == 0) return last = random.nextInt(8) == 0 ? last : whole.next();
        var parts = new ArrayList<String>();
        for (var i = random.nextInt(6) / 4; i >= 0; i--) parts.add(snippet());
        return String.join("\n", parts);
    }

    private String snippet() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> variable();
            case 3, 4 -> inferred();
            case 5, 6, 7 -> method();
            case 8, 9, 10 -> type();
            case 11 -> statement();
            case 12 -> mistake();
            case 13 -> imports();
            default -> expression();
        };
    }

    private String variable() {
        return switch (random.nextInt(6)) {
            case 0 -> "int %s = %s;".formatted(name(), number());
            case 1 -> "long %s = %s".formatted(name(), number());
            case 2 -> "String %s = \"s\" + %s;".formatted(name(), number());
            case 3 -> "int %s, %s = %s;".formatted(name(), one("x", "y"), number());
            case 4 -> "%s %s = null;".formatted(one(TYPES), one("t", "u"));
            default -> "Function<Integer, Integer> fn = n -> n + %s;".formatted(number());
        };
    }

    private String inferred() {
        return switch (random.nextInt(9)) {
            case 0 -> "var %s = %s;".formatted(name(), number());
            case 1 -> "var made = mk();";
            case 2 -> "var list = List.of(mk(), mk());";
            case 3 -> "var mixed = List.of(1, \"one\");";
            case 4 -> "var box = new Box<>(mk());";
            case 5 -> "var hidden = new Object() { int z = %s; };".formatted(number());
            case 6 -> "var both = pick(1, \"two\");";
            case 7 -> "var arrays = new int[][] {{%s}, {2}};".formatted(number());
            default -> "var map = Map.of(\"k\", %s);".formatted(one("made", "box", "mixed", "a", "list", "t"));
        };
    }

    private String method() {
        return switch (random.nextInt(11)) {
            case 0 -> "int f(int n) { return n + %s; }".formatted(number());
            case 1 -> "String f(String s) { return s + %s; }".formatted(number());
            case 2 -> "int f(Object o) { return -1; }";
            case 3 -> "int g(int n) { return n < 1 ? 0 : f(n) + g(n - 1); }";
            case 4 -> "<T> T pick(T one, T two) { return two; }";
            case 5 ->
                "%s mk() { return new %1$s(%s); }".formatted(one("R", "S", "A", "Point"), one("", "1", "1, \"m\""));
            case 6 -> "int throwing() { throw new IllegalStateException(\"at \" + %s); }".formatted(name());
            case 7 -> "<T extends Comparable<T>> T top(List<T> all) { return Collections.max(all); }";
            case 8 -> "int of(R r) { return r.x() + %s; }".formatted(number());
            case 9 -> "@SuppressWarnings({\"unchecked\"}) I make() { return () -> %s; }".formatted(number());
            default -> "void poke() { %s = %s; }".formatted(name(), number());
        };
    }

    private String type() {
        return switch (random.nextInt(14)) {
            case 0 -> "record R(int x) {}";
            case 1 -> "record R(int x, String y) { int twice() { return 2 * x; } }";
            case 2 -> "record R(int x) implements I { public int go() { return x + f(1); } }";
            case 3 -> "record S(R r) {}";
            case 4 -> "class A { int v = %s; int get() { return v + f(1); } }".formatted(number());
            case 5 -> "class A { int v = 7; int get() { return v; } static int made = %s; }".formatted(number());
            case 6 -> "class B extends A { int get() { return super.get() * 2; } }";
            case 7 -> "interface I { int go(); default int twice() { return 2 * go(); } }";
            case 8 -> "class Box<T> { final T held; Box(T held) { this.held = held; } T get() { return held; } }";
            case 9 -> "enum Hue { RED, BLUE; int rank() { return ordinal() + %s; } }".formatted(number());
            case 10 ->
                "sealed interface Shape permits Round, Square {}\nrecord Round(int r) implements Shape {}\nrecord Square(int s) implements Shape {}";
            case 11 -> "class Point { int q = %s; }".formatted(number());
            case 12 ->
                "int area(Shape s) { return switch (s) { case Round(int r) -> 3 * r; case Square(int q) -> q * q; }; }";
            default -> "class A implements I { int v = 1; public int go() { return v; } int get() { return go(); } }";
        };
    }

    private String statement() {
        return switch (random.nextInt(7)) {
            case 0 -> "for (int i = 0; i < 3; i++) { %s += i; }".formatted(name());
            case 1 -> "if (%s > 2) %s = 1; else %2$s = %s;".formatted(number(), name(), number());
            case 2 -> "try { throwing(); } catch (IllegalStateException e) { %s = 99; }".formatted(name());
            case 3 -> "{ int %s = 5; %s = %1$s; }".formatted(one("local", "a"), name());
            case 4 -> "switch (Hue.RED) { case RED -> %s = 4; case BLUE -> poke(); }".formatted(name());
            case 5 ->
                "for (int i = 0;; i++) if (i > 2) throw new IllegalStateException(\"at \" + %s);".formatted(name());
            default -> "poke()";
        };
    }

    private String mistake() {
        return switch (random.nextInt(7)) {
            case 0 -> "unknown%s + 1".formatted(name());
            case 1 -> "int %s = \"text\";".formatted(name());
            case 2 -> "1 / (%s - %1$s)".formatted(name());
            case 3 -> "throw new IllegalArgumentException(\"\" + %s);".formatted(name());
            case 4 -> "class %s extends Missing {}".formatted(one(TYPES));
            case 5 -> "int f(int n) { return missing(n); }";
            default -> "%s = nothing()".formatted(name());
        };
    }

    private String imports() {
        return one(
                "import java.util.concurrent.atomic.AtomicLong;",
                "import java.awt.Dimension;",
                "import static java.lang.Math.abs;",
                "import nowhere.at.all.*;");
    }

    private String expression() {
        return switch (random.nextInt(20)) {
            case 0 -> name();
            case 1 -> "%s = %s".formatted(name(), number());
            case 2 -> "f(%s)".formatted(one("1", "\"s\"", "a", "new Object()"));
            case 3 -> "new Teller().twice() + h(1)";
            case 4 -> "list.get(0)";
            case 5 -> "mixed.size() + %s".formatted(number());
            case 6 -> "box.get()";
            case 7 -> "hidden.z + %s".formatted(number());
            case 8 -> "new B().get() + new A().get()";
            case 9 -> "Arrays.stream(Hue.values()).mapToInt(Hue::rank).sum()";
            case 10 -> "area(new %s)".formatted(one("Round(2)", "Square(3)"));
            case 11 -> "new %s".formatted(one("R(1)", "R(1, \"y\")", "S(new R(2))", "Point()", "AtomicInteger(3)"));
            case 12 -> "fn.apply(%s)".formatted(number());
            case 13 -> "both instanceof String s ? s.length() : %s".formatted(number());
            case 14 -> "map.get(\"k\")";
            case 15 -> "top(List.of(3, %s))".formatted(number());
            case 16 -> "make().twice()";
            case 17 -> "List.of(%s, 2).stream().map(n -> f(n)).toList();".formatted(number());
            case 18 -> "new A() { int get() { return 5; } }.get()";
            default -> number();
        };
    }

    private String number() {
        return switch (random.nextInt(12)) {
            case 0 -> "f(%d)".formatted(random.nextInt(5));
            case 1 -> "h(2)";
            case 2 -> "made.x()";
            case 3 -> "new A().get()";
            case 4, 5, 6 -> name();
            case 7 -> "max(2, %s)".formatted(name());
            case 8 -> "%s * %s".formatted(name(), name());
            default -> String.valueOf(random.nextInt(10));
        };
    }

    private String name() {
        return one(INTS);
    }

    private String one(String... choices) {
        return one(List.of(choices));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
