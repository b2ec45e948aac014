package dev.jotter.frame.internal.csv;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// Know files that are no text by their first bytes.
enum Signature {
    PNG("a PNG picture", "Give the path of a CSV file.", "89504e47"),
    JPEG("a JPEG picture", "Give the path of a CSV file.", "ffd8ff"),
    PDF("a PDF document", "Copy the table out of the document into a CSV file.", "255044462d"),
    PARQUET("a Parquet file", "Type parquet(\"%s\").", "50415231"),
    ZIP("a zip archive, which an Excel file (.xlsx) is, too", "Type excel(\"%s\"), or unpack it first.", "504b0304"),
    SQLITE("an SQLite database", "Type sql(\"jdbc:sqlite:%s\", \"select ...\").", "53514c69746520"),
    OLD_EXCEL("an old Excel file (.xls)", "Save it as .xlsx or CSV.", "d0cf11e0"),
    XZ("an xz archive", "Unpack it first, for example: xz -d %s", "fd377a585a"),
    BZIP2("a bzip2 archive", "Unpack it first, for example: bzip2 -d %s", "425a6839314159"),
    ELF("a program", "Give the path of a CSV file.", "7f454c46");

    private final String what;
    private final String next;
    private final String hex;

    Signature(String what, String next, String hex) {
        this.what = what;
        this.next = next;
        this.hex = hex;
    }

    static Optional<Signature> of(byte[] head) {
        var hex = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
        return Stream.of(values()).filter(kind -> hex.startsWith(kind.hex)).findFirst();
    }

    String what() {
        return what;
    }

    String next() {
        return next;
    }
}
