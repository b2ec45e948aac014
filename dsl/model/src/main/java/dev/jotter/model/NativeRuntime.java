package dev.jotter.model;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Start ONNX Runtime, once a process, on a thread whose stack is deep enough.
///
/// ONNX Runtime 1.29 runs a recursive `std::regex` over `/proc/self/cmdline` when it starts: about 260 bytes of stack
/// for each character. On a thread with the usual 1 MB a command line of 4,000 characters, which a class path reaches
/// soon, kills the JVM without a word.
final class NativeRuntime {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final long STACK_PER_CHARACTER = 1024;
    private static final long LEAST_STACK = 16L << 20;

    private NativeRuntime() {}

    static OrtEnvironment environment() {
        return Started.ENVIRONMENT;
    }

    private static final class Started {
        static final OrtEnvironment ENVIRONMENT = start();

        private static OrtEnvironment start() {
            var task = new FutureTask<>(OrtEnvironment::getEnvironment);
            Thread.ofPlatform()
                    .name("jotter-onnx-start")
                    .stackSize(LEAST_STACK + STACK_PER_CHARACTER * commandLineLength())
                    .start(task);
            return await(task);
        }
    }

    /// Wait even when the caller is interrupted, because a start that failed could not be tried again.
    private static OrtEnvironment await(FutureTask<OrtEnvironment> task) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("ONNX Runtime does not start: " + e.getCause(), e);
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private static long commandLineLength() {
        try {
            return Files.readAllBytes(COMMAND_LINE).length;
        } catch (IOException otherSystem) {
            return 0;
        }
    }
}
