var file = Files.writeString(Files.createTempFile("animals", ".csv"), "name,size,kind\n" + "ant,1.5,small\nbear,250.0,large\n".repeat(40));
file.toFile().deleteOnExit();
var animals = csv(file.toString());
animals.head(5)

animals.describe()
