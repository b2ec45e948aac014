package dev.jotter.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Pack parts into one zip whose bytes depend on nothing but the parts: stored, not deflated (deflaters differ from one
/// library to the next), at one fixed time.
///
/// Since there is only one right packing, a file is intact if and only if packing its parts again gives the same bytes.
final class Container {
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final int LOCAL_HEADER = 30;

    private Container() {}

    static byte[] pack(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey(), part.getValue()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        return entry;
    }

    /// Give the parts in their order, or throw naming the part that is damaged.
    static Map<String, byte[]> unpack(byte[] bytes) {
        var parts = new LinkedHashMap<String, byte[]>();
        var reading = "the zip directory";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                reading = entry.getName();
                if (parts.put(reading, zip.readAllBytes()) != null) throw Damage.in(reading, "it is there twice");
                reading = "what follows " + reading;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Damage.in(reading, String.valueOf(e.getMessage()));
        }
        if (parts.isEmpty()) throw Damage.noArchive(bytes.length);
        var difference = Arrays.mismatch(pack(parts), bytes);
        if (difference >= 0)
            throw Damage.in(partAt(difference, parts), "byte " + difference + " of the file was changed");
        return parts;
    }

    private static String partAt(int offset, Map<String, byte[]> parts) {
        var end = 0;
        for (var part : parts.entrySet()) {
            end += LOCAL_HEADER + part.getKey().getBytes(StandardCharsets.UTF_8).length + part.getValue().length;
            if (offset < end) return part.getKey();
        }
        return "the zip directory";
    }
}
