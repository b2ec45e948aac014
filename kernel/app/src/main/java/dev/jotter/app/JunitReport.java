package dev.jotter.app;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Write what a check found as JUnit's XML, which continuous integration reads: a suite a notebook, a case a cell.
final class JunitReport {
    private final XMLStreamWriter xml;

    private JunitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(Path file, SequencedMap<String, List<CheckedCell>> notebooks) {
        try (var stream = Files.newOutputStream(file)) {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(stream, "UTF-8");
            new JunitReport(xml).suites(notebooks);
            xml.close();
        } catch (IOException | XMLStreamException e) {
            throw new JotterException(
                    "The report cannot be written to \"" + file + "\".",
                    "A file in a folder that can be written was expected; found: " + e + ".",
                    "Name another place: --junit report.xml",
                    e);
        }
    }

    private void suites(SequencedMap<String, List<CheckedCell>> notebooks) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        for (var notebook : notebooks.entrySet()) suite(notebook.getKey(), notebook.getValue());
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(String notebook, List<CheckedCell> cells) throws XMLStreamException {
        start("\n  ", "testsuite");
        attribute("name", notebook);
        attribute("tests", String.valueOf(cells.size()));
        attribute("failures", count(cells, CheckedCell.Verdict.DIFFERENT));
        attribute("errors", count(cells, CheckedCell.Verdict.FAILED));
        attribute("skipped", "0");
        attribute("time", String.valueOf(seconds(cells)));
        for (var cell : cells) testcase(notebook, cell);
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void testcase(String notebook, CheckedCell cell) throws XMLStreamException {
        start("\n    ", "testcase");
        attribute("classname", notebook);
        attribute("name", cell.heading());
        attribute("time", String.valueOf(cell.seconds()));
        if (!cell.isFine()) {
            start("\n      ", cell.verdict() == CheckedCell.Verdict.FAILED ? "error" : "failure");
            attribute(
                    "message",
                    cell.why().isEmpty() ? cell.verdict().words : cell.why().getFirst());
            xml.writeCharacters(clean(String.join("\n", cell.why())));
            xml.writeEndElement();
            xml.writeCharacters("\n    ");
        }
        xml.writeEndElement();
    }

    private static String count(List<CheckedCell> cells, CheckedCell.Verdict verdict) {
        return String.valueOf(
                cells.stream().filter(cell -> cell.verdict() == verdict).count());
    }

    private static double seconds(List<CheckedCell> cells) {
        return Math.round(cells.stream().mapToDouble(CheckedCell::seconds).sum() * 1000) / 1000.0;
    }

    private void start(String before, String name) throws XMLStreamException {
        xml.writeCharacters(before);
        xml.writeStartElement(name);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    /// XML has no way to write most control characters.
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "?");
    }
}
