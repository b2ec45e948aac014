package dev.jotter.shell;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Wake a thread that waits within the system for a socket or for the output of a process, where Java's interrupt does
/// not reach it.
///
/// Linux tells which call of the system a thread is in and on which file. A socket is shut down, so that the call ends;
/// a process that keeps the thread waiting is ended. On other systems nothing happens, and the thread is named as one
/// that does not end.
@SuppressWarnings("restricted") // The JVM of Jotter is started with native access.
final class BlockedCall {
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final Path FILES = Path.of("/proc/self/fd");

    /// What Linux shows of a thread's name.
    private static final int SHOWN_NAME = 15;

    private static final int BOTH_WAYS = 2;

    private BlockedCall() {}

    /// Wake the thread, if it is in such a call.
    static void wake(Thread thread) {
        var frames = thread.getStackTrace();
        if (frames.length == 0 || !frames[0].isNativeMethod()) return;
        try {
            var task = task(thread.getName());
            if (task.isEmpty()) return;
            var file = file(Files.readString(task.get().resolve("syscall")), frames[0].getMethodName());
            var target =
                    Files.readSymbolicLink(FILES.resolve(String.valueOf(file))).toString();
            if (target.startsWith("socket:")) {
                shutDown(file);
            } else if (target.startsWith("pipe:")) {
                endWriter(target);
            }
        } catch (IOException | RuntimeException e) {
            // Not Linux, or not allowed: the thread stays as it is and is told of.
        }
    }

    /// Find the thread among those of the process; none when two have the name.
    private static Optional<Path> task(String name) throws IOException {
        var shown = name.substring(0, Math.min(name.length(), SHOWN_NAME));
        try (var tasks = Files.list(TASKS)) {
            var found = tasks.filter(task -> isNamed(task, shown)).limit(2).toList();
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        }
    }

    private static boolean isNamed(Path task, String name) {
        try {
            return Files.readString(task.resolve("comm")).strip().equals(name);
        } catch (IOException e) {
            return false;
        }
    }

    /// Read the file's number: the call's first argument, or what that points to when files are polled.
    private static int file(String call, String method) {
        var first = Long.decode(call.split(" ")[1]);
        return method.equals("poll")
                ? MemorySegment.ofAddress(first).reinterpret(Integer.BYTES).get(ValueLayout.JAVA_INT, 0)
                : Math.toIntExact(first);
    }

    private static void shutDown(int socket) {
        var linker = Linker.nativeLinker();
        try {
            var function = linker.defaultLookup().findOrThrow("shutdown");
            var type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
            var unused = (int) linker.downcallHandle(function, type).invokeExact(socket, BOTH_WAYS);
        } catch (Throwable e) {
            throw new IllegalStateException("The call takes two numbers and gives one.", e);
        }
    }

    /// End the child that holds the other end of a pipe.
    private static void endWriter(String pipe) {
        ProcessHandle.current()
                .descendants()
                .filter(child -> holds(child, pipe))
                .forEach(ProcessHandle::destroy);
    }

    private static boolean holds(ProcessHandle child, String pipe) {
        try (var files = Files.list(Path.of("/proc", String.valueOf(child.pid()), "fd"))) {
            return files.anyMatch(file -> pointsTo(file, pipe));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean pointsTo(Path file, String target) {
        try {
            return Files.readSymbolicLink(file).toString().equals(target);
        } catch (IOException e) {
            return false;
        }
    }
}
