package dev.jotter.frame;

import static dev.jotter.frame.CsvOption.decimal;
import static dev.jotter.frame.CsvOption.missing;
import static dev.jotter.frame.CsvOption.thousands;
import static dev.jotter.frame.CsvOption.types;
import static dev.jotter.frame.NastyInput.text;

import java.util.List;
import java.util.stream.Stream;

/// List CSV files whose numbers and words go wrong elsewhere.
final class NastyValues {
    private NastyValues() {}

    static Stream<NastyInput> inputs() {
        return Stream.of(numbers(), words()).flatMap(List::stream);
    }

    private static List<NastyInput> numbers() {
        return List.of(
                text("leading zeros", "zip,n\n02138,1\n10115,2\n", """
                        zip:text | n:whole number
                        02138 | 1
                        10115 | 2
                        """),
                text("64-bit numbers", "id\n9223372036854775807\n-9223372036854775808\n9007199254740993\n", """
                        id:text
                        9223372036854775807
                        -9223372036854775808
                        9007199254740993
                        """),
                text("numbers beyond 64 bits", "id\n9223372036854775808\n1\n", """
                        id:text
                        9223372036854775808
                        1
                        """),
                text("the greatest doubles", "x\n1e308\n-1.7976931348623157e308\n", """
                        x:number
                        1.0E308
                        -1.7976931348623157E308
                        """),
                text("beyond the greatest double", "x\n1e309\n1\n", """
                        x:text
                        1e309
                        1
                        """),
                text("minus nought", "whole,decimal\n-0,-0.0\n1,1\n", """
                        whole:number | decimal:number
                        -0.0 | -0.0
                        1.0 | 1.0
                        """),
                text("not a number and infinity", "x\nNaN\n1.5\nInfinity\n-inf\n", """
                        x:number
                        -
                        1.5
                        Infinity
                        -Infinity
                        """),
                text("plus signs", "n,x,phone\n+1,+0.5,+4915112345678\n2,1,+4930123456\n", """
                        n:number | x:number | phone:text
                        1.0 | 0.5 | +4915112345678
                        2.0 | 1.0 | +4930123456
                        """),
                text("two signs", "n\n+-1\n2\n", """
                        n:text
                        +-1
                        2
                        """),
                text("hex, octal and underscores", "a,b,c\n0x10,0o7,1_000\n1,1,1\n", """
                        a:text | b:text | c:text
                        0x10 | 0o7 | 1_000
                        1 | 1 | 1
                        """),
                text("percent and currency signs", "a,b,c\n5 %,$5,5€\n6 %,$6,6€\n", """
                        a:text | b:text | c:text
                        5 % | $5 | 5€
                        6 % | $6 | 6€
                        """),
                text("numbers with spaces around", "a,b\n 1,2 \n3 , 4\n", """
                        a:whole number | b:whole number
                        1 | 2
                        3 | 4
                        """),
                text("decimal commas", "x;y;z\n1,5;1.234,5;7\n-2;-1.000;8\n;;9\n", """
                        x:number | y:number | z:whole number
                        1.5 | 1234.5 | 7
                        -2.0 | -1000.0 | 8
                        - | - | 9
                        """, decimal(','), thousands('.')),
                text("decimal commas with points about", "x;y\n1,5;1.5\n2;2\n", """
                        x:number | y:text
                        1.5 | 1.5
                        2.0 | 2
                        """, decimal(',')),
                text("thousands in quotes", "x\n\"1,234\"\n\"12\"\n", """
                        x:whole number
                        1234
                        12
                        """, thousands(',')),
                text("a number of many digits", "x\n0.12345678901234567890123\n1\n", """
                        x:number
                        0.12345678901234568
                        1.0
                        """),
                text("exponents and bare points", "x\n1e3\n.5\n5.\n1E-2\n", """
                        x:number
                        1000.0
                        0.5
                        5.0
                        0.01
                        """));
    }

    private static List<NastyInput> words() {
        return List.of(
                text("NA, null, N/A and empty", "a,b\nNA,1\nnull,2\nN/A,\n,4\n", """
                        a:text | b:whole number
                        NA | 1
                        null | 2
                        N/A | -
                        - | 4
                        """),
                text("NA named as missing", "a,b\nNA,1\n5,NA\n,null\n", """
                        a:whole number | b:whole number
                        - | 1
                        5 | -
                        - | -
                        """, missing("NA", "null")),
                text("truth in all spellings", "a,b,c,d\ntrue,yes,1,TRUE\nFalse,no,0,t\n", """
                        a:boolean | b:text | c:whole number | d:text
                        true | yes | 1 | TRUE
                        false | no | 0 | t
                        """),
                text("spaces before and behind words", "a,b\n x,y \n  ,z\n", """
                        a:text | b:text
                         x | y\s
                           | z
                        """),
                text("a column of nothing", "a,b\n1,\n2,\n", """
                        a:whole number | b:text
                        1 | -
                        2 | -
                        """),
                text("a type that a value is not", "zip,n\n02138,1\n10115,x\n", """
                        Column "n" cannot be read as number.
                        Expected a number in every row, found "x".
                        Leave out types("n", ...), or add missing("x") if it means no value.
                        """, types("n", Kind.NUMBER)),
                text(
                        "a number wanted as text",
                        "zip,n\n02138,007\n",
                        """
                        zip:text | n:whole number
                        02138 | 7
                        """,
                        types("zip", Kind.TEXT),
                        types("n", Kind.NUMBER)));
    }
}
