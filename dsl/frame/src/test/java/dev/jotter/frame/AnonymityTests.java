package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.MimeBundle;
import org.junit.jupiter.api.Test;

class AnonymityTests {
    /// Sweeney (2002), table 2: k = 2 over race, birth, gender and zip.
    private final TestFrame sweeney = TestFrame.csv("""
            race,birth,gender,zip,problem
            Black,1965,m,0214*,short breath
            Black,1965,m,0214*,chest pain
            Black,1965,f,0213*,hypertension
            Black,1965,f,0213*,hypertension
            Black,1964,f,0213*,obesity
            Black,1964,f,0213*,chest pain
            White,1964,m,0213*,chest pain
            White,1964,m,0213*,obesity
            White,1964,m,0213*,short breath
            White,1967,m,0213*,chest pain
            White,1967,m,0213*,chest pain
            """);

    @Test
    void findsTheSmallestGroupAndItsDiversity() {
        var report = sweeney.anonymity("race", "birth", "gender", "zip").sensitive("problem");

        assertThat(report.k()).isEqualTo(2);
        assertThat(report.groups()).isEqualTo(5);
        assertThat(report.unique()).isZero();
        assertThat(report.rowsBelow(3)).isEqualTo(8);
        assertThat(report.l()).isOne();
    }

    @Test
    void showsFiguresGroupsAndWhatWouldHelp() {
        var people = TestFrame.csv("zip,age\n02138,30\n02139,31\n02141,32\n02142,39\n02143,33\n02138,70\n");

        assertThat(people.anonymity("zip", "age").toString()).isEqualTo("""
                                                 rows  share of rows
                alone with their values (k = 1)     6  100.0 %
                in groups of fewer than 3           6  100.0 %
                in groups of fewer than 5           6  100.0 %
                in groups of fewer than 10          6  100.0 %
                k = 1 over zip, age: 6 rows in 6 groups

                zip    age  rows
                02138   30     1
                02139   31     1
                02141   32     1
                02142   39     1
                02143   33     1
                the smallest groups, 5 of 6""");
        assertThat(people.anonymity("zip", "age")
                        .toMimeBundle()
                        .data()
                        .get(MimeBundle.HTML)
                        .toString())
                .contains("the smallest groups, 5 of 6");
        var more = TestFrame.csv("zip,age\n02138,30\n02139,30\n02141,30\n02142,30\n02143,30\n02138,70\n");
        assertThat(more.anonymity("zip", "age").toString().replaceAll(" +", " "))
                .endsWith("""
                what would help k rows alone in groups of fewer than 5
                mask("zip", keepFirst(3)) 1 1 1
                without("zip") 1 1 1""");
    }

    @Test
    void isAGate() {
        var report = sweeney.anonymity("race", "birth", "gender", "zip");

        assertThat(report.require(2)).isSameAs(report);
        assertThatThrownBy(() -> report.require(3)).hasMessage("""
                        The rows are not 3-anonymous in race, birth, gender, zip.
                        Expected groups of at least 3 rows, found 8 rows in smaller ones.
                        Try without("birth"), which makes k 2.""");
    }

    @Test
    void refusesWhatItCannotTell() {
        assertThatThrownBy(sweeney::anonymity).hasMessage("""
                        Anonymity needs columns to look at.
                        Expected those that others may know of a person, found none.
                        Type anonymity("zip", "age", "sex").""");
        assertThatThrownBy(() -> sweeney.head(0).anonymity("zip")).hasMessageContaining("Expected rows, found none.");
        assertThatThrownBy(() -> sweeney.anonymity("zip").l()).hasMessageContaining("Expected a sensitive column");
        assertThatThrownBy(() -> sweeney.anonymity("zips")).hasMessageContaining("Did you mean \"zip\"?");
    }

    @Test
    void coarsensEachKindInItsOwnWay() {
        var frame =
                TestFrame.csv("d,n,t,b\n2020-01-01,1.5,abcd,true\n2020-02-01,9,efgh,false\n2020-03-01,4,abij,true\n");

        assertThat(Coarsening.of(frame.table().column("d")))
                .extracting(Coarsening::word)
                .containsExactly("year()");
        assertThat(Coarsening.of(frame.table().column("n")))
                .extracting(Coarsening::word)
                .containsExactly("bands(1)");
        assertThat(Coarsening.of(frame.table().column("t")))
                .extracting(Coarsening::word)
                .containsExactly("keepFirst(2)");
        assertThat(Coarsening.of(frame.table().column("b"))).isEmpty();
    }
}
