package dev.jotter.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Say how Jupyter starts a kernel: through the launcher that started us, else with this very Java.
///
/// @param name the folder that Jupyter knows it by
/// @param displayName what people choose
/// @param words what stands between `kernel` and the connection file
/// @param interrupt how Jupyter is to interrupt it
record KernelSpec(String name, String displayName, List<String> words, Interrupt interrupt) {
    /// Sockets and cells in one process.
    static final KernelSpec ORDINARY = new KernelSpec(Install.NAME, Install.DISPLAY_NAME, List.of(), Interrupt.SIGNAL);

    /// Sockets in a front process, cells in a worker.
    static final KernelSpec ISOLATED = new KernelSpec(
            "jotter-isolated", "Java (Jotter, isolated)", List.of(KernelCommand.ISOLATED), Interrupt.MESSAGE);

    static final List<KernelSpec> ALL = List.of(ORDINARY, ISOLATED);

    /// Jupyter's ways to interrupt. A signal arrives sooner, and at what the cell has started too: it goes to the whole
    /// group of processes. That must not be a worker, which it would end; and Windows has no such signal.
    enum Interrupt {
        SIGNAL,
        MESSAGE;

        private String mode() {
            return this == MESSAGE || File.separatorChar == '\\' ? "message" : "signal";
        }
    }

    String json() {
        var spec = new LinkedHashMap<String, Object>();
        spec.put("argv", arguments());
        spec.put("display_name", displayName);
        spec.put("language", "java");
        spec.put("interrupt_mode", interrupt.mode());
        spec.put("metadata", Map.of("debugger", true));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(spec) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts can always be written", e);
        }
    }

    private List<String> arguments() {
        var all = new ArrayList<String>();
        var launcher = System.getProperty("jotter.launcher");
        if (launcher == null) {
            all.addAll(OwnCommand.spelledOut());
            all.add(Main.class.getName());
        } else {
            all.add(launcher);
        }
        all.add("kernel");
        all.addAll(words);
        all.add("{connection_file}");
        return all;
    }
}
