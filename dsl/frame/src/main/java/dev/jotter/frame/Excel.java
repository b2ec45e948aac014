package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import dev.jotter.frame.internal.csv.Sources;
import dev.jotter.frame.internal.excel.SheetTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Read Excel workbooks, `.xlsx`.
///
/// Each cell has a type of its own, and a column becomes what all of them are; a text of digits stays a text. A
/// formula gives the value that Excel keeps beside it. A cell with an error, or a formula without a value, is missing
/// and listed by `rejects()`.
public final class Excel {
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private Excel() {}

    /// Read a sheet of a file, of the files of a pattern, or of an `http` address; the first when none is chosen.
    public static Loaded read(String path, ExcelOption... options) {
        try (var sources = Sources.of(path, "excel", "Excel")) {
            var skip = 0;
            for (var option : options) if (option instanceof CsvOption.Skip(var rows)) skip = rows;
            var table = new SheetTable(
                    skip, SaidOptions.of((Object[]) options), names -> ColumnNamesAlike.refuse(path, names));
            return Room.reading(
                    Room.what(path), "Save the sheet as CSV and leave it on disk: lazy(\"sheet.csv\").", () -> {
                        for (var source : sources.files()) {
                            refuseOthers(source.file(), source.shown());
                            table.add(source.file(), sheets -> choose(source.shown(), sheets, options));
                        }
                        return table.loaded();
                    });
        } catch (IOException e) {
            throw Unreadable.file(path, "an Excel workbook (.xlsx)", e);
        }
    }

    private static int choose(String file, List<String> sheets, ExcelOption... options) {
        var chosen = 0;
        for (var option : options) {
            chosen = switch (option) {
                case ExcelOption.Named(var name) -> sheets.indexOf(name);
                case ExcelOption.Numbered(var number) -> number - 1;
                case CsvOption.Skip _, CsvOption.Missing _, CsvOption.Types _ -> chosen;
            };
            if (chosen < 0 || chosen >= sheets.size()) throw noSheet(file, sheets, option);
        }
        return chosen;
    }

    private static JotterException noSheet(String file, List<String> sheets, ExcelOption option) {
        var named = option instanceof ExcelOption.Named(var name) ? name : "";
        var wanted = option instanceof ExcelOption.Numbered(var number) ? "number " + number : "\"" + named + "\"";
        return new JotterException(
                "The file " + file + " has no sheet " + wanted + ".",
                "Expected one of: " + String.join(", ", sheets) + ".",
                named.isEmpty() ? "Count the sheets from 1." : Nearest.hint(named, sheets));
    }

    private static void refuseOthers(Path file, String shown) throws IOException {
        byte[] first;
        try (var bytes = Files.newInputStream(file)) {
            first = bytes.readNBytes(OLE.length);
        }
        if (first.length == 0) {
            throw not(shown, "nothing", "Check that the file was written or downloaded whole.");
        }
        if (Arrays.equals(first, OLE)) throw old(file, shown);
        if (!Arrays.equals(Arrays.copyOf(first, ZIP.length), ZIP)) {
            throw not(
                    shown,
                    "a file that begins with \""
                            + new String(first, StandardCharsets.ISO_8859_1).replaceAll("\\p{Cntrl}", "?") + "\"",
                    "Read text with csv(\"" + shown + "\").");
        }
    }

    /// The container of the years before 2007 carries the old workbooks, and today's when they have a password.
    private static JotterException old(Path file, String shown) throws IOException {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        var wide = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return bytes.contains(wide)
                ? not(shown, "one that is protected by a password", "Save it in Excel without the password.")
                : not(shown, "one of the years before 2007 (.xls)", "Save it in Excel as .xlsx.");
    }

    private static JotterException not(String file, String found, String next) {
        return new JotterException(
                "The file " + file + " cannot be read.",
                "Expected an Excel workbook (.xlsx), found " + found + ".",
                next);
    }
}
