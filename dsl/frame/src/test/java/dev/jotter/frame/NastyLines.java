package dev.jotter.frame;

import static dev.jotter.frame.CsvOption.noQuote;
import static dev.jotter.frame.CsvOption.quote;
import static dev.jotter.frame.NastyInput.text;

import java.util.List;
import java.util.stream.Stream;

/// List CSV files whose lines, quotes or names go wrong elsewhere.
final class NastyLines {
    private NastyLines() {}

    static Stream<NastyInput> inputs() {
        return Stream.of(lines(), quotes(), headers()).flatMap(List::stream);
    }

    private static List<NastyInput> lines() {
        return List.of(
                text("CRLF and LF mixed", "a,b\r\n1,x\n2,y\r\n3,z\n", """
                        a:whole number | b:text
                        1 | x
                        2 | y
                        3 | z
                        """),
                text("lone CR", "a,b\r1,x\r2,y\r", """
                        a:whole number | b:text
                        1 | x
                        2 | y
                        """),
                text("all three line ends", "a,b\r\n1,x\n2,y\r3,z", """
                        a:whole number | b:text
                        1 | x
                        2 | y
                        3 | z
                        """),
                text("no line end at the end", "a,b\n1,x", """
                        a:whole number | b:text
                        1 | x
                        """),
                text("empty lines", "\n\na,b\n\n1,x\n\n\n2,y\n\n", """
                        a:whole number | b:text
                        1 | x
                        2 | y
                        """),
                text("empty lines of one column", "a\n1\n\n2\n", """
                        a:whole number
                        1
                        -
                        2
                        """),
                text("a line of spaces", "a,b\n1,x\n   \n2,y\n", """
                        a:whole number | b:text
                        1 | x
                        2 | y
                        ! 3: expected 2 fields, found 1:\s
                        """),
                text("ragged lines", "a,b,c\n1,2\n3,4,5\n6,7,8,9\n", """
                        a:whole number | b:whole number | c:whole number
                        3 | 4 | 5
                        ! 2: expected 3 fields, found 2: 1,2
                        ! 4: expected 3 fields, found more: 6,7,8,9
                        """),
                text("lines that lack several fields", "a,b,c,d,e\n1\n2,3\n4,5,6,7,8\n9,10,11\n1,2,3,4\n", """
                        a:whole number | b:whole number | c:whole number | d:whole number | e:whole number
                        4 | 5 | 6 | 7 | 8
                        ! 2: expected 5 fields, found 1: 1
                        ! 3: expected 5 fields, found 2: 2,3
                        ! 5: expected 5 fields, found 3: 9,10,11
                        ! 6: expected 5 fields, found 4: 1,2,3,4
                        """),
                text("a delimiter at each line's end", "a,b\n1,x,\n2,y,\n", """
                        a:whole number | b:text
                        1 | x
                        2 | y
                        """),
                text("no line fits the header", "a,b\n1,2,3\n4,5,6\n", """
                        No line of {}/x.csv has as many fields as its header.
                        Expected a, b (with ',' between), found in line 2: 1,2,3.
                        Name another delimiter(...), or say skip(n) if the header comes later.
                        """),
                text("a name with the delimiter of others", "name, first;age;city\nx;1;y\nz;2;w\n", """
                        name, first:text | age:whole number | city:text
                        x | 1 | y
                        z | 2 | w
                        """),
                text("a line of spaces before the header", "  \n\na;b\n1;x\n2\n", """
                        a:whole number | b:text
                        1 | x
                        ! 5: expected 2 fields, found 1: 2
                        """),
                text("tabs in a CSV", "a,b\n\tx,y\tz\n1\t,2\n", """
                        a:text | b:text
                        \\tx | y\\tz
                        1\\t | 2
                        """),
                text("a NUL byte", "a,b\nx\0y,1\n\0,2\n", """
                        a:text | b:whole number
                        x\\0y | 1
                        \\0 | 2
                        """),
                text("the last line cut off", "a,b,c\n1,2,3\n4,5", """
                        a:whole number | b:whole number | c:whole number
                        1 | 2 | 3
                        ! 3: expected 3 fields, found 2: 4,5
                        """),
                text("the last line cut off within quotes", "a,b\n1,x\n2,\"y", """
                        a:whole number | b:text
                        1 | x
                        ! 3: a quote is opened and not closed: 2,"y
                        """));
    }

    private static List<NastyInput> quotes() {
        return List.of(
                text("line ends and delimiters in quotes", "a,b\n1,\"x\ny\"\n2,\"x,\r\ny\"\n3,\"\"\"q\"\"\"\n", """
                        a:whole number | b:text
                        1 | x\\ny
                        2 | x,\\r\\ny
                        3 | "q"
                        """),
                text("a quote never closed", "a,b\n1,2\n3,\"x\n4,5\n6,7\n", """
                        A quote in line 3 of {}/x.csv is never closed.
                        Expected a second quote before the end of the file, found none, so that the rest would be one field.
                        Close the quote in line 3, or type noQuote() if quotes are ordinary characters there.
                        """),
                text("a quote never closed, quotes being ordinary", "a,b\n1,2\n3,\"x\n4,y\"z\n", """
                        a:whole number | b:text
                        1 | 2
                        3 | "x
                        4 | y"z
                        """, noQuote()),
                text("text behind a closing quote", "a,b\n1,\"x\"y\n2,z\n3,\"a\"b\"\n4,w\n", """
                        a:whole number | b:text
                        2 | z
                        4 | w
                        ! 2: something stands behind a closing quote: 1,"x"y
                        ! 4: something stands behind a closing quote: 3,"a"b"
                        """),
                text("a quote within a word", "a,b\n1,5\" disk\n2,z\n", """
                        a:whole number | b:text
                        1 | 5" disk
                        2 | z
                        """),
                text("spaces around quotes", "a,b\n1, \"x\" \n2 ,\"y, z\"\n", """
                        a:whole number | b:text
                        1 | x
                        2 | y, z
                        """),
                text("an open quote in the header", "a,\"b\n1,2\n", """
                        A quote in line 1 of {}/x.csv is never closed.
                        Expected a second quote before the end of the file, found none, so that the rest would be one field.
                        Close the quote in line 1, or type noQuote() if quotes are ordinary characters there.
                        """),
                text("single quotes", "a,b\n'1','x, y'\n'2','it''s'\n", """
                        a:whole number | b:text
                        1 | x, y
                        2 | it's
                        """, quote('\'')),
                text("quoted empty and empty", "a,b\n\"\",x\n,y\n\"\",\"\"\n", """
                        a:text | b:text
                        - | x
                        - | y
                        - | -
                        """));
    }

    private static List<NastyInput> headers() {
        return List.of(
                text("duplicate names", "a,b,a\n1,2,3\n", """
                        The header of {}/x.csv names the column "a" twice.
                        Expected a name of its own for each column, upper and lower case being the same, found "a" as column 1 and "a" as column 3.
                        Rename one of them in the file, or give all names: skip(1), header("a", "b", ...).
                        """),
                text("empty names", "a,,\n1,2,3\n", """
                        a:whole number | column2:whole number | column3:whole number
                        1 | 2 | 3
                        """),
                text(
                        "names with spaces, quotes and SQL",
                        "\" a \",\"b\"\"c\",\"d\"\"; drop table raw; --\",e'f\n1,2,3,4\n",
                        """
                        a:whole number | b"c:whole number | d"; drop table raw; --:whole number | e'f:whole number
                        1 | 2 | 3 | 4
                        """),
                text("a name with a line end", "\"a\nb\",c\n1,2\n", """
                        a\\nb:whole number | c:whole number
                        1 | 2
                        """),
                text("emoji and combining characters", "na\u0308me,👩‍🚀\nZoë,🦆\nZoe\u0308,\u200b\n", """
                        näme:text | 👩‍🚀:text
                        Zoë | 🦆
                        Zoë | \u200b
                        """),
                text("a header and nothing else", "a,b\n", """
                        a:text | b:text
                        """),
                text("a header alone without line end", "a,b", """
                        a:text | b:text
                        """));
    }
}
