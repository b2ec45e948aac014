package dev.jotter.shell;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/// Decide what the compiler sees. It opens every jar that it is given, so it starts with few; [#widen] gives it all.
///
/// JShell would replace this list by the program's whole class path as soon as one jar is added.
final class CompilePath extends ForwardingJavaFileManager<StandardJavaFileManager> implements StandardJavaFileManager {
    private final Set<Path> entries = new LinkedHashSet<>();
    private final Map<Listing, List<JavaFileObject>> lists = new ConcurrentHashMap<>();
    private volatile @Nullable PathIndex index;
    private boolean wide;
    private int version;
    private volatile boolean isShownToIndex;

    /// Hold what a compiler asks of a place; asked again at each start of a compiler, which opens every jar anew.
    ///
    /// What a record would write by itself costs each start 20 ms.
    private record Listing(Location place, String packageName, Set<Kind> kinds, boolean recurse) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Listing one
                    && place.equals(one.place)
                    && packageName.equals(one.packageName)
                    && kinds.equals(one.kinds)
                    && recurse == one.recurse;
        }

        @Override
        public int hashCode() {
            return packageName.hashCode() * 31 + place.hashCode();
        }
    }

    CompilePath(StandardJavaFileManager files, Collection<Path> start) {
        super(files);
        add(start);
    }

    /// Add entries; JShell must be told by its own `addToClasspath` afterwards, so that the compiler looks again.
    void add(Collection<Path> more) {
        entries.addAll(more);
        lists.clear();
        index = null;
        version++;
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

    /// Count how often what is seen has changed.
    int version() {
        return version;
    }

    /// Give the simple names of a package's classes on the class path.
    Set<String> classesIn(String packageName) {
        if (index().isWhole()) return index().classesIn(packageName);
        var names = new HashSet<String>();
        try {
            for (var file : list(StandardLocation.CLASS_PATH, packageName, Set.of(Kind.CLASS), false)) {
                var name = inferBinaryName(StandardLocation.CLASS_PATH, file);
                names.add(name.substring(name.lastIndexOf('.') + 1));
            }
            return names;
        } catch (IOException e) {
            return Set.of();
        }
    }

    /// Read the class file of a class at top level, of the class path or the JDK.
    Optional<byte[]> classFile(String className) throws IOException {
        if (index().isWhole()) {
            var found = index().classFile(className);
            if (found.isPresent()) return found;
        }
        var packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
        for (var file : list(StandardLocation.CLASS_PATH, packageName, Set.of(Kind.CLASS), false)) {
            if (!className.equals(inferBinaryName(StandardLocation.CLASS_PATH, file))) continue;
            try (var stream = file.openInputStream()) {
                return Optional.of(stream.readAllBytes());
            }
        }
        try (var stream = Object.class.getResourceAsStream("/" + className.replace('.', '/') + ".class")) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        }
    }

    /// Say whether there is such a package, in the JDK or on the class path.
    boolean hasPackage(String name) {
        return ModuleLayer.boot().modules().stream().anyMatch(module -> module.isExported(name))
                || !classesIn(name).isEmpty();
    }

    /// Say whether there is such a class at top level.
    boolean hasClass(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 && classesIn(name.substring(0, dot)).contains(name.substring(dot + 1));
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

    /// Only plugins and annotation processors are sought with this, in all jars at each run of the compiler. A session
    /// has none.
    @Override
    public ClassLoader getClassLoader(Location location) {
        return ClassLoader.getPlatformClassLoader();
    }

    /// Let JShell's index of names see the places that hold classes.
    void showToIndex() {
        isShownToIndex = true;
    }

    @Override
    public Iterable<JavaFileObject> list(Location place, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        if (place == StandardLocation.CLASS_PATH && !recurse && isWithout(packageName)) return List.of();
        var asked = new Listing(place, packageName, Set.copyOf(kinds), recurse);
        var known = lists.get(asked);
        if (known != null) return known;
        var found = new ArrayList<JavaFileObject>();
        super.list(place, packageName, kinds, recurse).forEach(found::add);
        lists.put(asked, found);
        return found;
    }

    /// The compiler asks for each package it meets, and most are the JDK's.
    private boolean isWithout(String packageName) {
        return index().isWhole() && !index().has(packageName);
    }

    private PathIndex index() {
        var known = index;
        if (known == null) {
            known = new PathIndex(entries);
            index = known;
        }
        return known;
    }

    /// Only the index asks this of the manager that JShell puts around this one.
    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return !isShownToIndex ? List.of() : fileManager.getLocationAsPaths(location);
    }
}
