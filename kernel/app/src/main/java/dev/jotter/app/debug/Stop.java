package dev.jotter.app.debug;

import dev.jotter.shell.CallFrame;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Hold a thread that stands still.
///
/// @param frames its stack, the innermost first
/// @param thrown what it threw, when it stands for that
/// @param caught whether that will be caught
/// @param resumption how it goes on, once somebody has said so
record Stop(
        Thread thread,
        Reason reason,
        List<CallFrame> frames,
        Optional<Throwable> thrown,
        boolean caught,
        CompletableFuture<Plan> resumption) {
    /// Say why a thread stands.
    enum Reason {
        BREAKPOINT("breakpoint"),
        STEP("step"),
        PAUSE("pause"),
        EXCEPTION("exception");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// Count the calls of cells' methods that are on the stack.
    int depth() {
        return frames.stream()
                .flatMap(frame -> frame.activation().stream())
                .findFirst()
                .map(top -> top.depth())
                .orElse(0);
    }
}
