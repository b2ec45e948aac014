package dev.jotter.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Say how Jupyter starts a kernel: through the launcher that started us, else with this very Java.
///
/// @param name the folder that Jupyter knows it by
/// @param displayName what people choose
/// @param words what stands between `kernel` and the connection file
record KernelSpec(String name, String displayName, List<String> words) {
    /// Sockets and cells in one process.
    static final KernelSpec ORDINARY = new KernelSpec(Install.NAME, Install.DISPLAY_NAME, List.of());

    /// Sockets in a front process, cells in a worker.
    static final KernelSpec ISOLATED =
            new KernelSpec("jotter-isolated", "Java (Jotter, isolated)", List.of(KernelCommand.ISOLATED));

    static final List<KernelSpec> ALL = List.of(ORDINARY, ISOLATED);

    String json() {
        var spec = new LinkedHashMap<String, Object>();
        spec.put("argv", arguments());
        spec.put("display_name", displayName);
        spec.put("language", "java");
        spec.put("interrupt_mode", interruptMode());
        spec.put("metadata", Map.of("debugger", true));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(spec) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts can always be written", e);
        }
    }

    /// A signal arrives sooner than a message, and at what cells have started too. A worker would hear it besides the
    /// word
    /// of its front; and only the launcher makes sure that it is heard at all
    /// (`docs/decisions/019-interrupted-by-a-signal.md`).
    private String interruptMode() {
        return equals(ORDINARY) && System.getProperty("jotter.launcher") != null ? "signal" : "message";
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
