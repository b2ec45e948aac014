var file = Files.createTempFile("sales", ".csv");
file.toFile().deleteOnExit();
try (var out = Files.newBufferedWriter(file)) {
    out.write("id,day,city,zip,kind,quantity,price,discount\n");
    for (int i = 0; i < 50_000; i++) {
        out.write(i + ",20" + (10 + i % 14) + "-0" + (1 + i % 9) + "-1" + i % 10 + ",City " + i % 200 + "," + (10_000 + i % 5000));
        out.write(",kind" + i % 4 + "," + i % 50 + "," + i % 1000 + "." + (10 + i % 90) + ",0." + (100_000 + i % 900_000) + "\n");
    }
}
var sales = csv(file.toString());
sales.head(5)

sales.describe()
