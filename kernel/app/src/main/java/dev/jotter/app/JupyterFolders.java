package dev.jotter.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Know where Jupyter looks for kernels.
///
/// @param environment the environment variables
/// @param home the user's home
record JupyterFolders(Map<String, String> environment, Path home) {
    static JupyterFolders ofThisUser() {
        return new JupyterFolders(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /// Give the user's own folder of Jupyter data.
    Path user() {
        var named = environment.get("JUPYTER_DATA_DIR");
        if (named != null && !named.isEmpty()) return Path.of(named);
        if (System.getProperty("os.name").startsWith("Mac")) return home.resolve("Library/Jupyter");
        var shared = environment.get("XDG_DATA_HOME");
        var base = shared == null || shared.isEmpty() ? home.resolve(".local/share") : Path.of(shared);
        return base.resolve("jupyter");
    }

    static Path under(Path prefix) {
        return prefix.resolve("share/jupyter");
    }

    /// Give the folder of the Python environment in use, as Python itself says it.
    Optional<Path> systemPrefix() {
        var environments = Stream.of("VIRTUAL_ENV", "CONDA_PREFIX")
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream());
        return environments.findFirst().map(Path::of).or(JupyterFolders::askPython);
    }

    /// Give all folders in which a kernel may be installed.
    List<Path> all() {
        var path = environment.getOrDefault("JUPYTER_PATH", "");
        var named = Stream.of(path.split(File.pathSeparator))
                .filter(one -> !one.isEmpty())
                .map(Path::of);
        var system = Stream.concat(
                systemPrefix().map(JupyterFolders::under).stream(),
                Stream.of(Path.of("/usr/local/share/jupyter"), Path.of("/usr/share/jupyter")));
        return Stream.concat(Stream.concat(named, Stream.of(user())), system)
                .distinct()
                .toList();
    }

    private static Optional<Path> askPython() {
        try {
            var python = new ProcessBuilder("python3", "-c", "import sys; print(sys.prefix)")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var answer = python.inputReader().readLine();
            if (!python.waitFor(5, TimeUnit.SECONDS)) python.destroy();
            return Optional.ofNullable(answer).map(Path::of).filter(Files::isDirectory);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
