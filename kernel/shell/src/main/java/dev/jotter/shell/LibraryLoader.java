package dev.jotter.shell;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Load what was added to the class path, over the program's own class loader. It lives as long as the session, also
/// when the cells' classes are let go.
///
/// A class that calls `System.exit` or the like is rewritten, so that a command-line tool called from a cell cannot end
/// the session. All others are left as they are: a loop in a library runs at full speed, and cannot be stopped.
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

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var url = findResource(name.replace('.', '/') + ".class");
        if (url == null) throw new ClassNotFoundException(name);
        try {
            var connection = url.openConnection();
            byte[] bytes;
            try (var stream = connection.getInputStream()) {
                bytes = stream.readAllBytes();
            }
            if (!mayEnd(bytes)) return super.findClass(name);
            var home = connection instanceof JarURLConnection jar ? jar.getJarFileURL() : url;
            var woven = Weaver.weaveExits(bytes, this);
            return defineClass(name, woven, 0, woven.length, new CodeSource(home, (Certificate[]) null));
        } catch (IOException | IllegalArgumentException | SecurityException e) {
            return super.findClass(name);
        }
    }

    /// Say whether a class may end the process: quickly, by the names in it.
    private static boolean mayEnd(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return (text.contains("\u0004exit") && text.contains("\u0010java/lang/System"))
                || (text.contains("java/lang/Runtime") && (text.contains("\u0004exit") || text.contains("\u0004halt")));
    }
}
