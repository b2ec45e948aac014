package dev.jotter.frame;

import static dev.jotter.frame.JoinOption.anti;
import static dev.jotter.frame.JoinOption.left;
import static dev.jotter.frame.JoinOption.on;
import static dev.jotter.frame.JoinOption.outer;
import static dev.jotter.frame.JoinOption.right;
import static dev.jotter.frame.JoinOption.semi;
import static dev.jotter.frame.JoinOption.suffix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class JoinTests {
    private final TestFrame orders = TestFrame.csv("""
            order,customer,total
            1,7,10
            2,8,20
            3,,30
            4,7,40
            5,9,50
            """);
    private final TestFrame customers = TestFrame.csv("""
            id,name,total
            9,Cid,1
            7,Ada,2
            ,Nobody,3
            6,Eve,4
            """);

    @Test
    void leavesOutRowsWithoutPartnerUnlessToldOtherwise() {
        var joined = orders.join(customers.without("total"), on("customer", "id"));

        assertThat(joined.columns()).containsExactly("order", "customer", "total", "name");
        assertThat(joined.numbers("order")).containsExactly(1, 4, 5);
        assertThat(joined.texts("name")).containsExactly("Ada", "Ada", "Cid");
    }

    @Test
    void keepsOurRows() {
        var joined = orders.join(customers.without("total"), on("customer", "id"), left());

        assertThat(joined.numbers("order")).containsExactly(1, 2, 3, 4, 5);
        assertThat(joined.texts("name")).containsExactly("Ada", null, null, "Ada", "Cid");
        assertThat(joined.texts("customer")).containsExactly("7", "8", null, "7", "9");
    }

    @Test
    void keepsTheirRowsWithTheirKeysUnderOurName() {
        var joined = orders.join(customers.without("total"), right(), on("customer", "id"));

        assertThat(joined.texts("name")).containsExactly("Cid", "Ada", "Ada", "Nobody", "Eve");
        assertThat(joined.texts("customer")).containsExactly("9", "7", "7", null, "6");
        assertThat(joined.texts("order")).containsExactly("5", "1", "4", null, null);
    }

    @Test
    void keepsTheRowsOfBoth() {
        var joined = orders.join(customers.without("total"), on("customer", "id"), outer());

        assertThat(joined.texts("order")).containsExactly("1", "2", "3", "4", "5", null, null);
        assertThat(joined.texts("customer")).containsExactly("7", "8", null, "7", "9", null, "6");
        assertThat(joined.texts("name")).containsExactly("Ada", null, null, "Ada", "Cid", "Nobody", "Eve");
    }

    @Test
    void keepsRowsByWhetherTheyHaveAPartner() {
        assertThat(orders.join(customers, on("customer", "id"), semi()).numbers("order"))
                .containsExactly(1, 4, 5);
        assertThat(orders.join(customers, on("customer", "id"), anti()).numbers("order"))
                .containsExactly(2, 3);
        assertThat(orders.join(customers, on("customer", "id"), anti()).columns())
                .isEqualTo(orders.columns());
        assertThat(orders.join(orders, semi(), on("customer")).rowCount()).isEqualTo(4);
    }

    @Test
    void tellsColumnsOfOneNameApart() {
        var joined = orders.join(customers, on("customer", "id"), suffix("_2"));

        assertThat(joined.columns()).containsExactly("order", "customer", "total", "name", "total_2");
        assertThat(joined.numbers("total_2")).containsExactly(2, 2, 1);
        assertThatThrownBy(() -> orders.join(customers, on("customer", "id"))).hasMessage("""
                        The tables cannot be joined, since both have a column "total".
                        Expected different names beside the columns that are joined on.
                        Type join(other, on("customer", "id"), suffix("_2")), or rename it in one of them first: rename("total", "total_2").""");
    }

    @Test
    void joinsOnSeveralColumns() {
        var one = TestFrame.csv("a,b,x\n1,u,1\n1,v,2\n2,u,3\n");
        var two = TestFrame.csv("b,a,y\nv,1,4\nu,2,5\nv,2,6\n");

        var joined = one.join(two, "a", "b");

        assertThat(joined.columns()).containsExactly("a", "b", "x", "y");
        assertThat(joined.numbers("y")).containsExactly(4, 5);
        assertThat(one.join(two, on("a"), on("b")).numbers("y")).containsExactly(4, 5);
    }

    @Test
    void matchesWholeAndDecimalNumbersOfOneValue() {
        var whole = TestFrame.csv("k,x\n1,a\n9007199254740993,b\n");
        var decimal = TestFrame.csv("k,y\n1.0,u\n9007199254740992.0,v\n0.0,w\n2.5,z\n-0.0,q\n");

        assertThat(whole.kind("k")).isEqualTo(Kind.NUMBER);
        assertThat(whole.join(decimal, "k").texts("y")).containsExactly("u");
        assertThat(decimal.join(decimal.rename("y", "z"), "k").rowCount()).isEqualTo(7);
        assertThat(decimal.head(1).join(whole.head(1), on("k"), outer()).numbers("k"))
                .containsExactly(1.0);
    }

    @Test
    void keepsLongKeysApart() {
        var ids = Table.create(LongColumn.create("id", Long.MAX_VALUE, Long.MAX_VALUE - 1));
        var names = Table.create(
                LongColumn.create("id", Long.MAX_VALUE - 1, Long.MAX_VALUE), StringColumn.create("name", "b", "a"));

        assertThat(frame(ids).join(frame(names), "id").texts("name")).containsExactly("a", "b");
    }

    @Test
    void matchesEveryTypeOfKey() {
        var frame = TestFrame.csv("""
                day,clock,moment,instant,truth,whole,decimal,text
                2026-01-31,10:11:12.5,2026-01-31 10:11:12,2026-01-31T10:11:12+02:00,true,7,1e3,Äh
                ,,,,,,,
                1969-12-31,00:00:50,1969-12-31T23:59:59.25,1969-12-31T23:59:59Z,False,-7,-.5,"b c"
                """);
        var other = frame.add("n", row -> row.index()).rows(2, 1, 0);

        for (var key : frame.columns()) {
            assertThat(frame.join(other.select(key, "n"), key).numbers("n"))
                    .as(key)
                    .containsExactly(0, 2);
        }
    }

    @Test
    void findsTheWordsOfAnotherColumnsDictionary() {
        var one = TestFrame.csv("k\nc\na\nb\n");
        var two = TestFrame.csv("k,n\na,1\nb,2\nc,3\n");

        assertThat(one.join(two, "k").numbers("n")).containsExactly(3, 1, 2);
    }

    @Test
    void joinsWithNoRows() {
        var none = customers.head(0);

        assertThat(orders.join(none, on("customer", "id"), suffix("_2")).rowCount())
                .isZero();
        assertThat(orders.join(none, on("customer", "id"), suffix("_2"), left()).missing("name"))
                .isEqualTo(5);
        assertThat(none.join(orders, on("id", "customer"), suffix("_2"), outer())
                        .rowCount())
                .isEqualTo(5);
        assertThat(none.join(orders, on("id", "customer"), anti()).rowCount()).isZero();
    }

    @Test
    void refusesKeysOfDifferentTypes() {
        var texts = customers.add("id", row -> row.isMissing("id") ? null : row.text("id"));

        assertThatThrownBy(() -> orders.join(texts, on("customer", "id"))).hasMessage("""
                        The tables cannot be joined, since "customer" holds whole number and "id" holds text.
                        Expected keys of one type, found whole number and text.
                        Make texts of those in this table first: add("customer", row -> row.isMissing("customer") ? null : row.text("customer")).""");
        assertThatThrownBy(() -> texts.join(orders, on("id", "customer")))
                .hasMessageEndingWith("Make texts of those in the other table first: "
                        + "add(\"customer\", row -> row.isMissing(\"customer\") ? null : row.text(\"customer\")).");
        assertThat(orders.add("customer", row -> row.isMissing("customer") ? null : row.text("customer"))
                        .join(texts, on("customer", "id"), suffix("_2"))
                        .rowCount())
                .isEqualTo(3);
    }

    @Test
    void namesTheNearestColumnOfEitherFrame() {
        assertThatThrownBy(() -> orders.join(customers, on("custmer", "id"))).hasMessage("""
                        There is no column "custmer".
                        Expected one of: order, customer, total.
                        Did you mean "customer"?""");
        assertThatThrownBy(() -> orders.join(customers, on("customer", "nam"))).hasMessage("""
                        There is no column "nam".
                        Expected one of: id, name, total.
                        Did you mean "name"?""");
    }

    @Test
    void refusesMoreRowsThanCanBe() {
        var many = frame(Table.create(LongColumn.create("k", new long[50_000])));
        var other = frame(Table.create(LongColumn.create("k", new long[50_000])));

        assertThatThrownBy(() -> many.join(other, "k")).hasMessage("""
                        The join would give 2,500,000,000 rows.
                        Expected keys that come seldom on one side at least, found the same ones often on both.
                        Leave out repeated keys first with dropDuplicates("k"), or join on more columns.""");
    }

    @Test
    void changesNeitherFrame() {
        orders.join(customers, on("customer", "id"), suffix("_2"), outer());

        assertThat(orders.columns()).containsExactly("order", "customer", "total");
        assertThat(customers.columns()).containsExactly("id", "name", "total");
        assertThat(customers.rowCount()).isEqualTo(4);
    }

    private static TestFrame frame(Table table) {
        return new TestFrame(table, List.of());
    }
}
