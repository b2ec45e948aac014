package dev.jotter.app;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Tell Jupyter about the kernels.
final class Install {
    static final String NAME = "jotter";
    static final String DISPLAY_NAME = "Java (Jotter)";

    private Install() {}

    static int run(List<String> arguments) {
        var line = CommandLine.parse("install", arguments, List.of("--prefix"), List.of("--user", "--sys-prefix"));
        if (!line.rest().isEmpty()) {
            throw new JotterException(
                    "\"jotter install\" takes no word \"" + line.rest().getFirst() + "\".",
                    "It takes: --user, --prefix DIR, --sys-prefix.",
                    "Type: ./jotter install");
        }
        var kernels = folder(line, JupyterFolders.ofThisUser()).resolve("kernels");
        for (var spec : KernelSpec.ALL) {
            var folder = kernels.resolve(spec.name());
            write(folder, spec);
            System.out.println("Installed \"" + spec.displayName() + "\" in " + folder);
        }
        System.out.println("Start Jupyter and pick one: jupyter lab, or jupyter notebook");
        return 0;
    }

    private static Path folder(CommandLine line, JupyterFolders folders) {
        var prefix = line.last("--prefix");
        if (prefix.isPresent())
            return JupyterFolders.under(Path.of(prefix.get()).toAbsolutePath());
        if (!line.flags().contains("--sys-prefix")) return folders.user();
        return JupyterFolders.under(folders.systemPrefix()
                .orElseThrow(() -> new JotterException(
                        "There is no Python environment to install into.",
                        "VIRTUAL_ENV, CONDA_PREFIX or a python3 on the PATH was expected; found: none.",
                        "Install for yourself instead: ./jotter install --user")));
    }

    private static void write(Path folder, KernelSpec spec) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("kernel.json"), spec.json());
        } catch (IOException e) {
            throw new JotterException(
                    "The kernel cannot be installed in \"" + folder + "\".",
                    "A folder that can be written was expected; found: " + e + ".",
                    "Choose another: ./jotter install --user, or --prefix DIR",
                    e);
        }
    }
}
