package dev.jotter.frame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Write a workbook by hand, so that a test says each cell as Excel would: with formulas and their values, errors,
/// merged cells. Style 1 is a date, 2 a date with a time, 3 a time, 4 a percentage, 5 hours beyond a day.
final class Xlsx {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Xlsx() {}

    /// Write one sheet, called `Data`, of these rows in XML.
    static String file(Path folder, String rows) {
        return file(folder.resolve("x.xlsx"), false, rows, "");
    }

    /// @param merged what stands behind the rows
    static String file(Path file, boolean from1904, String rows, String merged) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType=
                     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/styles.xml" ContentType=
                     "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType=
                     "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            put(zip, "_rels/.rels", relationships("officeDocument", "xl/workbook.xml", ""));
            put(zip, "xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml", """
                    <Relationship Id="rId2" Type="%s/styles" Target="styles.xml"/>""".formatted(
                            OFFICE)));
            put(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><workbookPr date1904="%s"/>
                    <sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE, from1904 ? "1" : "0"));
            put(zip, "xl/styles.xml", """
                    <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>
                    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="21"/>
                    <xf numFmtId="10"/><xf numFmtId="165"/></cellXfs></styleSheet>""".formatted(MAIN));
            put(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet xmlns="%s"><sheetData>%s</sheetData>%s</worksheet>""".formatted(MAIN, rows, merged));
            return file.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String relationships(String type, String target, String more) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="%s/%s" Target="%s"/>%s</Relationships>""".formatted(OFFICE, type, target, more);
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// Write a row of texts.
    static String texts(int row, String... texts) {
        var cells = new StringBuilder("<row r=\"" + row + "\">");
        for (var at = 0; at < texts.length; at++) {
            cells.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                    .formatted((char) ('A' + at), row, texts[at]));
        }
        return cells + "</row>";
    }
}
