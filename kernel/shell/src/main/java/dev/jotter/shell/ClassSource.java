package dev.jotter.shell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements.DocCommentKind;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Hold what the source of a top-level class tells about it and its members.
///
/// @param members by a key of [#key(Element)]
record ClassSource(Map<String, Member> members) {
    /// Hold what the source tells about one element.
    ///
    /// @param comment the documentation, or the empty string
    /// @param isMarkdown whether it is Markdown; else HTML
    /// @param parameters the names of the parameters
    /// @param source the declaration as it is written, without the comment
    record Member(String comment, boolean isMarkdown, List<String> parameters, String source) {
        /// Say whether the comment says what the element is, besides tags.
        boolean isDescribed() {
            var text = comment.replace("{@inheritDoc}", "").strip();
            return !text.isEmpty() && !text.startsWith("@");
        }
    }

    /// Read a source; what cannot be parsed tells nothing.
    static ClassSource parse(String text) {
        var members = new HashMap<String, Member>();
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, List.of(new Text(text)));
        try {
            for (var unit : task.parse()) new Reader(DocTrees.instance(task), text, members).scan(unit, null);
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot be read.", e);
        }
        return new ClassSource(members);
    }

    Optional<Member> of(Element element) {
        return Optional.ofNullable(members.get(key(element)));
    }

    /// Name an element within its top-level class: the classes around it, its name, its parameters' simple types.
    static String key(Element element) {
        if (element instanceof TypeElement type) {
            var around = type.getEnclosingElement();
            return around instanceof TypeElement outer
                    ? key(outer) + "." + type.getSimpleName()
                    : type.getSimpleName().toString();
        }
        var owner = element.getEnclosingElement();
        var start = owner instanceof TypeElement type ? key(type) + "#" : "#";
        if (!(element instanceof ExecutableElement method)) return start + element.getSimpleName();
        return start
                + method.getSimpleName()
                + method.getParameters().stream()
                        .map(parameter -> bare(parameter.asType().toString()))
                        .collect(Collectors.joining(",", "(", ")"));
    }

    /// Leave out what a source may write otherwise: packages, type arguments, annotations.
    private static String bare(String type) {
        var text = type.replaceAll("@[\\w.]+(\\([^)]*\\))?,?\\s*", "").replace("...", "[]");
        while (text.contains("<")) {
            var shorter = text.replaceAll("<[^<>]*>", "");
            if (shorter.equals(text)) break;
            text = shorter;
        }
        return text.replaceAll("\\w+\\.", "").replace(" ", "");
    }

    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees trees;
        private final String text;
        private final Map<String, Member> members;
        private String owner = "";

        Reader(DocTrees trees, String text, Map<String, Member> members) {
            this.trees = trees;
            this.text = text;
            this.members = members;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            var before = owner;
            var name = type.getSimpleName().toString();
            owner = owner.isEmpty() ? name : owner + "." + name;
            add(owner, List.of(), type);
            super.visitClass(type, null);
            owner = before;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var types = method.getParameters().stream()
                    .map(parameter -> bare(parameter.getType().toString()))
                    .collect(Collectors.joining(",", "(", ")"));
            var names = method.getParameters().stream()
                    .map(parameter -> parameter.getName().toString())
                    .toList();
            add(owner + "#" + method.getName() + types, names, method);
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree field, @Nullable Void nothing) {
            add(owner + "#" + field.getName(), List.of(), field);
            return null;
        }

        private void add(String key, List<String> parameters, Tree tree) {
            TreePath path = getCurrentPath();
            var comment = trees.getDocComment(path);
            var isMarkdown = comment != null && trees.getDocCommentKind(path) == DocCommentKind.END_OF_LINE;
            var positions = trees.getSourcePositions();
            var from = (int) positions.getStartPosition(path.getCompilationUnit(), tree);
            var to = (int) positions.getEndPosition(path.getCompilationUnit(), tree);
            var source = from < 0 || to < from ? "" : text.substring(from, to);
            members.put(key, new Member(comment == null ? "" : comment, isMarkdown, parameters, source));
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
