package dev.jotter.app;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/// Lead what libraries log to the process's own error stream, never into a cell, and only what is severe: their
/// greetings and guesses help no user. Made by the JDK's logging when the first library logs.
public final class ProcessLogging {
    private static final String CLASS_PROPERTY = "java.util.logging.config.class";
    private static final String FILE_PROPERTY = "java.util.logging.config.file";
    private static final String LEVELS = """
            .level = SEVERE
            dev.jotter.level = WARNING
            """;

    /// Set the levels and the one handler.
    public ProcessLogging() {
        var levels = new ByteArrayInputStream(LEVELS.getBytes(StandardCharsets.UTF_8));
        try {
            LogManager.getLogManager().readConfiguration(levels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Logger.getLogger("").addHandler(new ProcessLog());
    }

    /// Use this logging, unless the one who started the process has chosen another.
    static void install() {
        if (System.getProperty(FILE_PROPERTY) != null || System.getProperty(CLASS_PROPERTY) != null) return;
        System.setProperty(CLASS_PROPERTY, ProcessLogging.class.getName());
    }

    /// Write each record at once to the error stream that the process was given.
    private static final class ProcessLog extends StreamHandler {
        ProcessLog() {
            super(new FileOutputStream(FileDescriptor.err), new SimpleFormatter());
            setLevel(Level.ALL);
        }

        @Override
        public synchronized void publish(LogRecord record) {
            super.publish(record);
            flush();
        }
    }
}
