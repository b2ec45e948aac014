1 + 1

var words = List.of("one", "two", "three");
words.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting()))

record Point(int x, int y) {
    double norm() { return Math.sqrt(x * x + y * y); }
}
var point = new Point(3, 4);
point.norm()

int twice(int number) { return 2 * number; }
for (int i = 0; i < 3; i++) System.out.println("line %d".formatted(twice(i)));

System.err.println("""
    a text
    of two lines""");
Map.of("a", 1)

%who

wrods.size()

throw new IllegalStateException("rehearsed");
