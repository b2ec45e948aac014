package dev.jotter.frame;

import static dev.jotter.frame.CsvOption.comment;
import static dev.jotter.frame.CsvOption.dates;
import static dev.jotter.frame.CsvOption.delimiter;
import static dev.jotter.frame.CsvOption.header;
import static dev.jotter.frame.CsvOption.noHeader;
import static dev.jotter.frame.CsvOption.skip;
import static dev.jotter.frame.CsvOption.types;
import static dev.jotter.frame.NastyInput.text;

import java.util.List;
import java.util.stream.Stream;

/// List CSV files whose dates go wrong elsewhere, and files that need options.
final class NastyDates {
    private NastyDates() {}

    static Stream<NastyInput> inputs() {
        return Stream.of(times(), options()).flatMap(List::stream);
    }

    private static List<NastyInput> times() {
        return List.of(
                text("dates of three styles in one column", "d\n2024-12-31\n31.12.2024\n12/31/2024\n", """
                        d:text
                        2024-12-31
                        31.12.2024
                        12/31/2024
                        """),
                text(
                        "dates of three styles, named",
                        "d\n2024-12-31\n31.12.2024\n12/31/2024\n\n",
                        """
                        d:date
                        2024-12-31
                        2024-12-31
                        2024-12-31
                        -
                        """,
                        dates("dd.MM.yyyy", "MM/dd/yyyy")),
                text(
                        "dates of three columns",
                        "a,b,c\n2024-12-31,31.12.2024,12/31/2024\n2024-01-02,02.01.2024,01/02/2024\n",
                        """
                        a:date | b:date | c:date
                        2024-12-31 | 2024-12-31 | 2024-12-31
                        2024-01-02 | 2024-01-02 | 2024-01-02
                        """),
                text("dates that may be either", "d\n01/02/2024\n03/04/2024\n", """
                        d:text
                        01/02/2024
                        03/04/2024
                        """),
                text("dates that may be either, named", "d\n01/02/2024\n03/04/2024\n", """
                        d:date
                        2024-02-01
                        2024-04-03
                        """, dates("dd/MM/yyyy")),
                text("the 30th of February", "a,b\n2024-02-30,30.02.2024\n2024-01-01,01.01.2024\n", """
                        a:text | b:text
                        2024-02-30 | 30.02.2024
                        2024-01-01 | 01.01.2024
                        """),
                text(
                        "dates with times",
                        "a,b\n31.12.2024 23:59,2024-12-31T23:59:59.123\n1.1.2024 0:00,2024-01-01\n",
                        """
                        a:date time | b:date time
                        2024-12-31T23:59 | 2024-12-31T23:59:59.123
                        2024-01-01T00:00 | 2024-01-01T00:00
                        """),
                text("a year of two digits", "d\n24-01-05\n25-02-06\n", """
                        d:text
                        24-01-05
                        25-02-06
                        """),
                text("midnight as 24:00", "t,u\n24:00,2024-01-01 24:00\n12:00,2024-01-01 12:00\n", """
                        t:text | u:text
                        24:00 | 2024-01-01 24:00
                        12:00 | 2024-01-01 12:00
                        """),
                text("instants of several zones", "t\n2024-01-01T00:00:00Z\n2024-01-01 02:00:00+02:00\n", """
                        t:date time
                        2024-01-01T00:00:00Z
                        2024-01-01T00:00:00Z
                        """),
                text(
                        "dates wanted and not there",
                        "d\n31.12.2024\nsoon\n",
                        """
                        Column "d" cannot be read as date.
                        Expected a date in every row, found "soon".
                        Leave out types("d", ...), or add missing("soon") if it means no value.
                        """,
                        types("d", Kind.DATE),
                        dates("dd.MM.yyyy")),
                text("a date style that is none", "d\n1\n", """
                        The date style "dd.bb.yyyy" cannot be read.
                        Expected day, month and year as d, M and y, with H, m and s for a time, found: Unknown pattern letter: b.
                        Type dates("dd.MM.yyyy"), dates("MM/dd/yyyy") or dates("yyyy-MM-dd HH:mm").
                        """, dates("dd.bb.yyyy")));
    }

    private static List<NastyInput> options() {
        return List.of(
                text("lines before the header", "Report of \"May\n\na;b\n1;x\n2\n", """
                        a:whole number | b:text
                        1 | x
                        ! 5: expected 2 fields, found 1: 2
                        """, skip(2)),
                text("comments", "# made by \"x\na,b\n1,#x\n# it's\n2,y\n3\n", """
                        a:whole number | b:text
                        1 | #x
                        2 | y
                        ! 6: expected 2 fields, found 1: 3
                        """, comment('#')),
                text("no header", "1,x\n2,y\n", """
                        column1:whole number | column2:text
                        1 | x
                        2 | y
                        """, noHeader()),
                text("a header of one's own", "1,x\n2,y\n", """
                        n:whole number | word:text
                        1 | x
                        2 | y
                        """, header("n", "word")),
                text("too few names", "1,x\n2,y\n", """
                        The names in header(...) do not fit {}/x.csv.
                        Expected a name for each of the 2 fields of the first line, found 1 names.
                        Give 2 names, or type noHeader().
                        """, header("n")),
                text("another header", "a,a\n1,x\n", """
                        n:whole number | word:text
                        1 | x
                        """, skip(1), header("n", "word")),
                text("another delimiter", "a:b\n1:x\n", """
                        a:whole number | b:text
                        1 | x
                        """, delimiter(':')),
                text("a delimiter that is not ASCII", "a§b\n1§x\n", """
                        The text cannot be read with delimiter('§').
                        Expected a character of ASCII, such as ; or |, found '§'.
                        Replace the character in the file, and name the new one.
                        """, delimiter('§')));
    }
}
