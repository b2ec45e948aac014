package dev.jotter.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Say how Jupyter starts the kernel: through the launcher that started us, else with this very Java.
final class KernelSpec {
    private KernelSpec() {}

    static String json() {
        var spec = new LinkedHashMap<String, Object>();
        spec.put("argv", arguments());
        spec.put("display_name", Install.DISPLAY_NAME);
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("metadata", Map.of("debugger", true));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(spec) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts can always be written", e);
        }
    }

    private static List<String> arguments() {
        var words = new ArrayList<String>();
        var launcher = System.getProperty("jotter.launcher");
        if (launcher == null) {
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            words.addAll(ownOptions());
            words.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), Main.class.getName()));
        } else {
            words.add(launcher);
        }
        words.add("kernel");
        words.add("{connection_file}");
        return words;
    }

    private static List<String> ownOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(word -> !word.startsWith("-javaagent") && !word.startsWith("-agentlib"))
                .toList();
    }

    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElse("");
    }
}
