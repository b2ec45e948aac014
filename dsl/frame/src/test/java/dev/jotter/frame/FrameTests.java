package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.ColumnNames;
import dev.jotter.display.MimeBundle;
import dev.jotter.display.Rendering;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DoubleColumn;

class FrameTests {
    private static final String PEOPLE = """
            name,mass,city
            Cid,3,Rome
            Ada,1,
            Bob,,Bonn
            Ada,1,
            """;

    private final TestFrame people = TestFrame.csv(PEOPLE);

    @Test
    void takesTheFirstAndTheLastRows() {
        assertThat(people.head(2).texts("name")).containsExactly("Cid", "Ada");
        assertThat(people.tail(1).texts("name")).containsExactly("Ada");
        assertThat(people.head(99).rowCount()).isEqualTo(4);
        assertThat(people.tail(-1).rowCount()).isZero();
    }

    @Test
    void namesItsColumnsToAnEditor() {
        assertThat(people).isInstanceOf(ColumnNames.class);
        assertThat(people.columnNames()).containsExactly("name", "mass", "city");
    }

    @Test
    void takesRowsInTheOrderAskedForAndAsOften() {
        assertThat(people.rows(2, 0, 2).texts("name")).containsExactly("Bob", "Cid", "Bob");
        assertThat(people.rows(2, 0, 2).row(0).isMissing("mass")).isTrue();
    }

    @Test
    void takesTheSameRandomRowsEachTime() {
        var penguins = TestFrame.penguins();

        assertThat(penguins.sample(50).rowCount()).isEqualTo(50);
        assertThat(penguins.sample(50).numbers("body_mass_g"))
                .isEqualTo(penguins.sample(50).numbers("body_mass_g"));
        assertThat(penguins.sample(1000).rowCount()).isEqualTo(344);
    }

    @Test
    void selectsLeavesOutAndRenamesColumns() {
        assertThat(people.select("mass", "name").columns()).containsExactly("mass", "name");
        assertThat(people.without("mass").columns()).containsExactly("name", "city");
        assertThat(people.rename("mass", "weight").columns()).containsExactly("name", "weight", "city");
        assertThat(people.columns()).containsExactly("name", "mass", "city");
    }

    @Test
    void refusesANameThatIsTaken() {
        assertThatThrownBy(() -> people.rename("mass", "City")).hasMessage("""
                        Column "mass" cannot be called "City".
                        Expected a new name, found column "city" (upper and lower case are the same).
                        Choose another name, or leave the other out first with without("city").""");
    }

    @Test
    void keepsTheRowsThatPass() {
        assertThat(people.where(row -> row.num("mass") < 2).rowCount()).isEqualTo(2);
    }

    @Test
    void addsColumnsOfTheKindOfTheirValues() {
        var more = people.add("half", row -> row.num("mass") / 2)
                .add("initial", row -> row.text("name").charAt(0))
                .add("length", row -> row.text("name").length())
                .add("born", row -> row.isMissing("mass") ? null : LocalDate.of(2000, 1, row.index() + 1))
                .add("heavy", row -> row.num("mass") > 2);

        assertThat(more.numbers("half")).containsExactly(1.5, 0.5, Double.NaN, 0.5);
        assertThat(more.missing("half")).isOne();
        assertThat(more.texts("initial")).containsExactly("C", "A", "B", "A");
        assertThat(more.row(0).get("length")).isEqualTo(3L);
        assertThat(more.kind("born")).isEqualTo(Kind.DATE);
        assertThat(more.texts("born")).containsExactly("2000-01-01", "2000-01-02", null, "2000-01-04");
        assertThat(more.numbers("heavy")).containsExactly(1, 0, 0, 0);
    }

    @Test
    void replacesAColumnInItsPlace() {
        var more = people.add("mass", row -> row.num("mass") * 2);

        assertThat(more.columns()).containsExactly("name", "mass", "city");
        assertThat(more.numbers("mass")).containsExactly(6, 2, Double.NaN, 2);
        assertThat(people.numbers("mass")).containsExactly(3, 1, Double.NaN, 1);
    }

    @Test
    void refusesAColumnOfMixedValues() {
        assertThatThrownBy(() -> people.add("x", row -> row.index() == 0 ? "a" : 1))
                .hasMessage("""
                        Column "x" cannot be made from these values.
                        Expected numbers, texts, truth values, dates or times, all of one kind, found String "a" in row 0 and Integer 1 in row 1.
                        Give one kind for every row, such as String.valueOf(...), or null where there is no value.""");
    }

    @Test
    void sortsStablyWithMissingValuesLast() {
        assertThat(people.sort("name", "-mass").texts("name")).containsExactly("Ada", "Ada", "Bob", "Cid");
        assertThat(people.sort("-mass").texts("name")).containsExactly("Cid", "Ada", "Ada", "Bob");
        assertThat(people.sort("mass").texts("name")).containsExactly("Ada", "Ada", "Cid", "Bob");
    }

    @Test
    void fillsMissingValues() {
        assertThat(people.fill("mass", 0).numbers("mass")).containsExactly(3, 1, 0, 1);
        assertThat(people.fill("mass", 0.5).numbers("mass")).containsExactly(3, 1, 0.5, 1);
        assertThat(people.fill("mass", Filling.mean()).numbers("mass")).containsExactly(3, 1, 5 / 3.0, 1);
        assertThat(people.fill("mass", Filling.median()).numbers("mass")).containsExactly(3, 1, 1, 1);
        assertThat(people.fill("mass", Filling.mode()).row(2).get("mass")).isEqualTo(1L);
        assertThat(people.fill("city", Filling.mode()).texts("city")).containsExactly("Rome", "Rome", "Bonn", "Rome");
        assertThat(people.fill("city", "?").texts("city")).containsExactly("Rome", "?", "Bonn", "?");
    }

    @Test
    void refusesToFillFromNothing() {
        assertThatThrownBy(() -> TestFrame.csv("a,b\n,1\n").fill("a", Filling.mode()))
                .hasMessage("""
                        Column "a" has no mode.
                        Expected at least one value, found only missing ones.
                        Give a value instead: fill("a", ...).""");
        assertThatThrownBy(() -> people.fill("city", Filling.mean()))
                .hasMessageStartingWith("Column \"city\" is not a number.");
    }

    @Test
    void dropsMissingAndDuplicateRows() {
        assertThat(people.dropMissing().rowCount()).isOne();
        assertThat(people.dropMissing("city").texts("name")).containsExactly("Cid", "Bob");
        assertThat(people.dropDuplicates().texts("name")).containsExactly("Cid", "Ada", "Bob");
        assertThat(people.dropDuplicates("city").texts("name")).containsExactly("Cid", "Ada", "Bob");
    }

    @Test
    void joinsOnEqualValuesButNotOnMissingOnes() {
        var cities = TestFrame.csv("city,country\nBonn,DE\nRome,IT\nRome,US\n,XX\n");

        var joined = people.join(cities, "city");

        assertThat(joined.columns()).containsExactly("name", "mass", "city", "country");
        assertThat(joined.texts("name")).containsExactly("Cid", "Cid", "Bob");
        assertThat(joined.texts("country")).containsExactly("IT", "US", "DE");
    }

    @Test
    void refusesToJoinTablesThatShareAnotherColumn() {
        assertThatThrownBy(() -> people.join(people, "city")).hasMessage("""
                        The tables cannot be joined, since both have a column "name".
                        Expected different names beside the columns that are joined on.
                        Type join(other, on("city"), suffix("_2")), or rename it in one of them first: rename("name", "name_2").""");
        assertThatThrownBy(() -> people.join(people)).hasMessage("""
                        The tables cannot be joined.
                        Expected the columns that both have in common, found none.
                        Type join(other, "name").""");
    }

    static Stream<Consumer<TestFrame>> wordsWithAColumn() {
        return Stream.of(
                frame -> frame.select("nme"),
                frame -> frame.without("nme"),
                frame -> frame.rename("nme", "x"),
                frame -> frame.where(row -> row.num("nme") > 1),
                frame -> frame.add("x", row -> row.num("nme")),
                frame -> frame.sort("-nme"),
                frame -> frame.sort("nme"),
                frame -> frame.fill("nme", 0),
                frame -> frame.fill("nme", Filling.mean()),
                frame -> frame.dropMissing("nme"),
                frame -> frame.dropDuplicates("nme"),
                frame -> frame.join(frame, "nme"),
                frame -> frame.groupBy("nme"),
                frame -> frame.groupBy("name").agg(Agg.mean("nme")),
                frame -> frame.kind("nme"),
                frame -> frame.numbers("nme"),
                frame -> frame.texts("nme"),
                frame -> frame.missing("nme"),
                frame -> frame.plot(Plot.scatter("nme", "mass")),
                frame -> frame.plot(Plot.bar("name", "nme")),
                frame -> frame.plot(Plot.histogram("mass").by("nme")));
    }

    @ParameterizedTest
    @MethodSource("wordsWithAColumn")
    void namesTheNearestColumnInEveryWord(Consumer<TestFrame> word) {
        assertThatThrownBy(() -> word.accept(people)).hasMessage("""
                        There is no column "nme".
                        Expected one of: name, mass, city.
                        Did you mean "name"?""");
    }

    @Test
    void showsTypesMissingCountsAndTheFirstRows() {
        assertThat(people.toString())
                .isEqualTo("""
                        name  mass                     city
                        text  whole number, 1 missing  text, 2 missing
                        Cid                         3  Rome
                        Ada                         1  missing
                        Bob                   missing  Bonn
                        Ada                         1  missing
                        4 rows × 3 columns""".replace("name  mass                     city", "name                     mass  city"));
        assertThat(people.toMimeBundle().data()).containsKeys(MimeBundle.HTML, MimeBundle.TEXT);
        assertThat(TestFrame.penguins().toString()).endsWith("\n344 rows × 7 columns, the first 10 shown");
    }

    @Test
    void showsATablesawTableLikewise() {
        assertThat(Rendering.of(people.table())).isEqualTo(people.toMimeBundle());
    }

    @Test
    void keepsItsTableToItself() {
        var table = people.table();
        table.addColumns(DoubleColumn.create("new", new double[4]));
        table.column("mass").setName("weight");
        table.removeColumns("city");
        assertThat(people.columns()).containsExactly("name", "mass", "city");
    }

    @Test
    void listsItsSchema() {
        assertThat(people.schema().toString()).isEqualTo("""
                        column  type          missing
                        name    text                0
                        mass    whole number        1
                        city    text                2""");
    }

    @Test
    void savesWhatItCanReadAgain(@TempDir Path folder) {
        var frame = TestFrame.csv(
                "zip,text,day,at,n\n02138,\"a,\"\"b\"\"\nc\",2026-01-31,2026-01-31T10:00:00.5,0.1\n,,,,\n");

        for (var name : List.of("x.csv", "x.csv.gz")) {
            var file = frame.save(folder.resolve(name).toString());

            assertThat(file).isEqualTo(folder.resolve(name));
            var again = Csv.read(file);
            assertThat(new TestFrame(again.table(), again.rejects()).row(0)).isEqualTo(frame.row(0));
            assertThat(folder.toFile().list()).contains(name).noneMatch(other -> other.startsWith(".jotter"));
        }
    }

    @Test
    void refusesToSaveWhereItCannot(@TempDir Path folder) {
        assertThatThrownBy(() -> people.save(folder.resolve("none/x.csv").toString()))
                .hasMessageStartingWith("The frame cannot be saved as " + folder.resolve("none/x.csv") + ".\n")
                .hasMessageEndingWith("Make the folder first, or choose another.");
        assertThat(Files.exists(folder.resolve("none"))).isFalse();
    }
}
