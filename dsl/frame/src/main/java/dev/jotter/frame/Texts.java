package dev.jotter.frame;

import dev.jotter.display.JotterException;
import dev.jotter.display.MimeBundle;
import dev.jotter.display.Screens;
import dev.jotter.frame.internal.picture.Folder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// Read a folder of texts, one a file, labelled by the sub-folders in which they lie.
///
/// A text is UTF-8, or UTF-16 where it begins with the mark of that. Any other is read as ISO 8859-1, which gives every
/// byte a letter, and a line on the screen says how many were.
public final class Texts {
    private Texts() {}

    /// Read the columns `text` and, when there are sub-folders, `label`.
    public static Loaded read(String path) {
        var folder = Folder.list(path, "texts", "text files");
        var texts = StringColumn.create("text");
        var labels = StringColumn.create("label");
        var rejects = new ArrayList<Reject>();
        var guessed = new ArrayList<String>();
        for (var file : folder.files()) {
            if (Thread.currentThread().isInterrupted()) throw new CancellationException("The work was stopped.");
            try {
                texts.append(text(Files.readAllBytes(file.path()), file.name(), guessed));
                var label = file.label();
                if (label == null) labels.appendMissing();
                else labels.append(label);
            } catch (NoText e) {
                rejects.add(new Reject(0, "text", String.valueOf(e.getMessage()), file.name()));
            } catch (IOException e) {
                rejects.add(new Reject(
                        0, "text", "expected a file that may be read, found: " + e.getMessage(), file.name()));
            }
        }
        if (texts.isEmpty()) throw noTexts(path, rejects);
        say(guessed, texts.size());
        return new Loaded(folder.labelled() ? Table.create(texts, labels) : Table.create(texts), rejects);
    }

    /// Tell why a file is no text.
    private static final class NoText extends Exception {
        private static final long serialVersionUID = 1L;

        NoText(String reason) {
            super(reason);
        }
    }

    private static String text(byte[] bytes, String name, List<String> guessed) throws NoText {
        var utf16 = utf16(bytes);
        if (utf16 != null) return new String(bytes, 2, bytes.length - 2, utf16);
        for (var one : bytes)
            if (one == 0) throw new NoText("expected text, found a zero byte as in a program or a picture");
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            guessed.add(name);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static @Nullable Charset utf16(byte[] bytes) {
        if (bytes.length < 2) return null;
        if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) return StandardCharsets.UTF_16BE;
        return bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE ? StandardCharsets.UTF_16LE : null;
    }

    private static void say(List<String> guessed, int all) {
        if (guessed.isEmpty()) return;
        Screens.current()
                .show(MimeBundle.text(guessed.size() + " of " + FrameView.count(all, "text")
                        + " not in UTF-8, read as ISO 8859-1; the first is " + guessed.getFirst()));
    }

    private static JotterException noTexts(String folder, List<Reject> rejects) {
        var first = rejects.getFirst();
        return new JotterException(
                "The folder " + folder + " holds no text that can be read.",
                "Of " + FrameView.count(rejects.size(), "file") + " the first is " + first.text() + ": "
                        + first.reason() + ".",
                "Give a folder of text files, in sub-folders named by their labels.");
    }
}
