var file = Files.writeString(Files.createTempFile("animals", ".csv"), "name,size,kind\n" + "ant,1.5,small\nbear,250.0,large\n".repeat(40));
file.toFile().deleteOnExit();
var animals = csv(file.toString());
animals.head(5)

animals.describe()

animals.where(row -> row.num("size") > 2).sql("select kind, count(*) as n from this group by kind")

animals.plot(scatter("size", "size").by("kind"))

var parts = animals.without("name").classify("kind").split(0.7, 0.15, stratify(), seed(1));
logistic().fit(parts, seed(1)).evaluate()
