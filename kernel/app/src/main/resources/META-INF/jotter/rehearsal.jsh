1 + 1

var words = List.of("one", "two", "three");
words.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting()))

record Point$round(int x, int y) {
    double norm() { return Math.sqrt(x * x + y * y); }
}
var point = new Point$round(3, 4);
point.norm()

int twice$round(int number) { return 2 * number; }
for (int i = 0; i < 3; i++) System.out.println("line %d".formatted(twice$round(i)));

System.err.println("""
    a text
    of two lines""");
Map.of("a", 1)

class Account$round {
    private double balance;
    Account$round(double balance) { this.balance = balance; }
    double interest() { return balance * 0.03; }
}
new Account$round(100).interest()

%who

wrods.size()

throw new IllegalStateException("rehearsed");
