package dev.jotter.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import org.jspecify.annotations.Nullable;

/// Define the classes of the cells, over those of the libraries.
final class CellLoader extends ClassLoader implements LoaderDelegate {
    private final Map<String, byte[]> declared = new ConcurrentHashMap<>();
    private final Map<String, Class<?>> loaded = new ConcurrentHashMap<>();

    CellLoader(ClassLoader parent) {
        super("jotter-cells", parent);
    }

    /// Look here first for what cells declare: no library has it, and to find that out, each jar would be asked.
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!declared.containsKey(name)) return super.loadClass(name, resolve);
        synchronized (getClassLoadingLock(name)) {
            var known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        for (var one : classes) declared.put(one.name(), one.bytecodes());
        var done = new boolean[classes.length];
        try {
            for (var i = 0; i < classes.length; i++) {
                loaded.put(classes[i].name(), loadClass(classes[i].name()));
                done[i] = true;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassInstallException("load: " + e.getMessage(), done);
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        for (var one : classes) declared.put(one.name(), one.bytecodes());
    }

    @Override
    public void addToClasspath(String path) {
        // The session adds to the run-time class path by itself, apart from what the compiler sees.
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        var known = loaded.get(name);
        if (known != null) return known;
        var bytes = declared.get(name);
        if (bytes == null) throw new ClassNotFoundException(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public @Nullable URL findResource(String name) {
        var bytes = name.endsWith(".class")
                ? declared.get(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                : null;
        return bytes == null ? super.findResource(name) : url(name, bytes);
    }

    private static URL url(String name, byte[] bytes) {
        try {
            return URL.of(URI.create("cell:///" + name.replace("$", "%24")), new Bytes(bytes));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /// Serve a cell's class file to those who read class files, such as libraries that look into lambdas.
    private static final class Bytes extends URLStreamHandler {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() throws IOException {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
