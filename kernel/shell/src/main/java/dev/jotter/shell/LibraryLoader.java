package dev.jotter.shell;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Load what was added to the class path, over the program's own class loader. It lives as long as the session, also
/// when the cells' classes are let go.
final class LibraryLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Set<URL> known = ConcurrentHashMap.newKeySet();

    LibraryLoader(ClassLoader parent) {
        super("jotter-libraries", new URL[0], parent);
    }

    void add(Path entry) {
        try {
            var url = entry.toUri().toURL();
            if (known.add(url)) addURL(url);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry.toString(), e);
        }
    }

    /// Define a class of our own.
    Class<?> define(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length);
    }
}
