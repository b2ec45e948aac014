package dev.jotter.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/// Write a file wholly or not at all: into a neighbour first, to the disk, then over the name in one step.
final class AtomicFile {
    private AtomicFile() {}

    /// Put the bytes in place of whatever is there; when this fails or the process is killed, the old file stands.
    static void write(Path file, byte[] bytes) throws IOException {
        var folder = folder(file);
        var neighbour = neighbour(file);
        try {
            force(neighbour, bytes);
            Files.move(neighbour, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(folder);
        } finally {
            Files.deleteIfExists(neighbour);
        }
    }

    /// Write a secret that only its owner may read, unless the file is there already; then leave that one.
    static void createOnce(Path file, byte[] bytes) throws IOException {
        var folder = folder(file);
        var neighbour = neighbour(file);
        try {
            force(neighbour, bytes, ownerOnly());
            Files.createLink(file, neighbour);
            forceFolder(folder);
        } catch (FileAlreadyExistsException another) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(neighbour, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(neighbour);
        }
    }

    private static Path folder(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new IOException("\"" + file + "\" is not a file's path");
        if (!Files.isDirectory(folder)) Files.createDirectories(folder);
        return folder;
    }

    /// Name a file beside this one that no other process writes.
    private static Path neighbour(Path file) {
        return file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    private static void force(Path file, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, attributes)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) channel.write(buffer);
            channel.force(true);
        }
    }

    /// Bring the new name itself to the disk. Systems that cannot open a folder (Windows) do this by themselves.
    private static void forceFolder(Path folder) throws IOException {
        if (!posix()) return;
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
