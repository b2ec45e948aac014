package dev.jotter.magics.internal.maven;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// Make a whole POM of what stands in a cell: a `<project>`, or only some of its parts.
///
/// Loose `<dependency>` and `<repository>` elements are understood too.
public final class PomText {
    private static final Pattern DECLARATION = Pattern.compile("\\A\\s*<\\?xml[^>]*\\?>");
    private static final Map<String, String> LOOSE = Map.of("dependency", "dependencies", "repository", "repositories");
    private static final Set<String> PARTS =
            Set.of("parent", "properties", "dependencyManagement", "dependencies", "repositories", "profiles");
    private static final Pattern ELEMENT =
            Pattern.compile("<(/?)([\\w.-]+)(?:\\s[^>]*?)?(/?)>|<!--.*?-->", Pattern.DOTALL);

    private PomText() {}

    /// Complete the text.
    ///
    /// @throws JotterException when it is no XML, or holds what a POM does not
    public static String complete(String text) {
        var bare = DECLARATION.matcher(text).replaceFirst("").strip();
        check("<project>" + bare + "\n</project>");
        var parts = parts(bare);
        if (parts.containsKey("project")) return bare;
        var pom = new StringBuilder("""
                <project>
                <modelVersion>4.0.0</modelVersion>
                <groupId>dev.jotter.session</groupId>
                <artifactId>cell</artifactId>
                <version>1</version>
                <packaging>pom</packaging>
                """);
        parts.forEach((name, content) ->
                pom.append("<%s>".formatted(name)).append(content).append("</%s>\n".formatted(name)));
        return pom.append("</project>\n").toString();
    }

    /// Give the content of each part; loose elements stand in the part that they belong to.
    private static Map<String, StringBuilder> parts(String text) {
        var parts = new LinkedHashMap<String, StringBuilder>();
        var element = ELEMENT.matcher(text);
        var depth = 0;
        var start = 0;
        var inner = 0;
        while (element.find()) {
            if (element.group(2) == null || !element.group(3).isEmpty()) continue;
            if (element.group(1).isEmpty()) {
                if (depth++ > 0) continue;
                start = element.start();
                inner = element.end();
            } else if (--depth == 0) {
                var name = element.group(2);
                if (name.equals("project")) return Map.of("project", new StringBuilder(text));
                var whole = LOOSE.get(name);
                if (whole == null && !PARTS.contains(name)) throw unknown(name);
                var content =
                        text.substring(whole == null ? inner : start, whole == null ? element.start() : element.end());
                parts.computeIfAbsent(whole == null ? name : whole, key -> new StringBuilder())
                        .append(content);
            }
        }
        if (parts.isEmpty()) throw unknown("nothing");
        return parts;
    }

    private static void check(String xml) {
        try {
            var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXParseException e) {
            throw new JotterException(
                    "The POM is no XML.",
                    "Elements that are closed were expected, but at line " + e.getLineNumber() + ": " + e.getMessage(),
                    "Correct it and run the cell again.",
                    e);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JotterException unknown(String name) {
        var known = PARTS.stream().sorted().toList();
        return new JotterException(
                "This is no POM, nor a part of one: " + name + ".",
                "<project>, or some of these were expected: dependency, repository, " + String.join(", ", known) + ".",
                "Type, for example, <dependency><groupId>…</groupId>…</dependency>; %help loadFromPOM shows one.");
    }
}
