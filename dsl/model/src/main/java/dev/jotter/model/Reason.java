package dev.jotter.model;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Say in words why a file could not be read or written; the platform's own messages are often the bare path.
final class Reason {
    private Reason() {}

    static String of(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> "no such file";
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException blocked -> "a file stands where a folder must be";
            case ClosedByInterruptException stopped -> "it was interrupted";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            case IOException other
            when other.getMessage() == null -> other.getClass().getSimpleName();
            default -> String.valueOf(e.getMessage());
        };
    }
}
