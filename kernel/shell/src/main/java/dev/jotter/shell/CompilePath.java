package dev.jotter.shell;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/// Decide what the compiler sees. It opens every jar that it is given, so it starts with few; [#widen] gives it all.
///
/// JShell would replace this list by the program's whole class path as soon as one jar is added.
final class CompilePath extends ForwardingJavaFileManager<StandardJavaFileManager> implements StandardJavaFileManager {
    private final Set<Path> entries = new LinkedHashSet<>();
    private boolean wide;

    CompilePath(StandardJavaFileManager files, Collection<Path> start) {
        super(files);
        add(start);
    }

    /// Add entries; JShell must be told by its own `addToClasspath` afterwards, so that the compiler looks again.
    void add(Collection<Path> more) {
        entries.addAll(more);
        try {
            fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Add the program's whole class path, once; false when it was added before.
    boolean widen() {
        if (wide) return false;
        wide = true;
        var before = entries.size();
        add(Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(Files::exists)
                .toList());
        return entries.size() > before;
    }

    /// Say whether there is such a package, in the JDK or on the class path.
    boolean hasPackage(String name) {
        return ModuleLayer.boot().modules().stream().anyMatch(module -> module.isExported(name)) || has(name, "");
    }

    /// Say whether there is such a class at top level.
    boolean hasClass(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 && has(name.substring(0, dot), name);
    }

    private boolean has(String packageName, String className) {
        try {
            for (var file : list(StandardLocation.CLASS_PATH, packageName, Set.of(Kind.CLASS), false)) {
                if (className.isEmpty() || className.equals(inferBinaryName(StandardLocation.CLASS_PATH, file)))
                    return true;
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    List<Path> entries() {
        return List.copyOf(entries);
    }

    @Override
    public boolean handleOption(String option, Iterator<String> rest) {
        if (!option.equals("-classpath")) return super.handleOption(option, rest);
        rest.next();
        return true;
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return fileManager.getLocationAsPaths(location);
    }
}
