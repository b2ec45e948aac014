package dev.jotter.shell;

import dev.jotter.shell.ClassSource.Member;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/// Read sources of classes once each, and keep what the last of them told.
final class Sources {
    private static final int KEPT = 100;

    private final SourceFiles files;
    private final SnippetSources snippets;
    private final Map<String, ClassSource> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ClassSource> eldest) {
            return size() > KEPT;
        }
    };

    Sources(SourceFiles files, SnippetSources snippets) {
        this.files = files;
        this.snippets = snippets;
    }

    /// Look again for sources that were not there before.
    synchronized void lookAgain() {
        read.values().removeIf(source -> source.members().isEmpty());
    }

    /// Give what the source of an element's class tells about it.
    Optional<Member> of(Element element, Elements elements) {
        return topLevel(element).flatMap(type -> source(type, elements).of(element));
    }

    /// Say whether asking takes no reading.
    synchronized boolean has(Element element) {
        return topLevel(element)
                .map(type -> read.containsKey(type.getQualifiedName().toString()))
                .orElse(true);
    }

    private synchronized ClassSource source(TypeElement type, Elements elements) {
        var name = type.getQualifiedName().toString();
        var known = read.get(name);
        if (known != null) return known;
        var source = text(type, name, elements).map(ClassSource::parse).orElseGet(() -> new ClassSource(Map.of()));
        read.put(name, source);
        return source;
    }

    /// A cell that is not run yet tells by itself; what ran is with JShell, all else in files.
    private Optional<String> text(TypeElement type, String name, Elements elements) {
        if (name.startsWith("REPL.")) return snippets.find(name);
        var module = elements.getModuleOf(type);
        var isNamed = module != null && !module.isUnnamed();
        return files.find(isNamed ? module.getQualifiedName().toString() : "", name);
    }

    private static Optional<TypeElement> topLevel(Element element) {
        var one = element;
        while (one != null
                && one.getEnclosingElement() != null
                && one.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            one = one.getEnclosingElement();
        }
        return one instanceof TypeElement type ? Optional.of(type) : Optional.empty();
    }
}
