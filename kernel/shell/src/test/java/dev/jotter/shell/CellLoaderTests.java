package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.junit.jupiter.api.Test;

class CellLoaderTests {
    private final List<String> asked = new ArrayList<>();

    @Test
    void asksNoLibraryForWhatCellsDeclare() throws Exception {
        var loader = new CellLoader(new Libraries());
        loader.load(new ClassBytecodes[] {made("REPL.Base"), made("REPL.Next")});
        assertThat(loader.loadClass("REPL.Next").getClassLoader()).isSameAs(loader);
        assertThat(loader.loadClass("REPL.Next")).isSameAs(loader.findClass("REPL.Next"));
        assertThat(asked).doesNotContain("REPL.Base", "REPL.Next");
    }

    @Test
    void asksTheLibrariesForAllElse() throws Exception {
        assertThat(new CellLoader(new Libraries()).loadClass("java.util.List")).isSameAs(List.class);
        assertThat(asked).containsExactly("java.util.List");
    }

    private static ClassBytecodes made(String name) {
        return new ClassBytecodes(name, ClassFile.of().build(ClassDesc.of(name), type -> {}));
    }

    /// Note what it is asked for; it has the JDK's classes alone.
    private final class Libraries extends ClassLoader {
        Libraries() {
            super(null);
        }

        @Override
        public Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            asked.add(name);
            return super.loadClass(name, resolve);
        }
    }
}
