package dev.jotter.shell;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.util.TreePath;
import dev.jotter.shell.ClassSource.Member;
import dev.jotter.shell.Compiler.Reading;
import dev.jotter.shell.Expected.Callable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Tell what a name in a unit means.
final class Explainer {
    private final Reading reading;
    private final Sources sources;
    private final Function<String, Optional<String>> values;
    private final boolean isLong;

    /// @param values tells the present value of a variable of the session, in short
    /// @param isLong whether to give the source too, and what other overloads do
    Explainer(Reading reading, Sources sources, Function<String, Optional<String>> values, boolean isLong) {
        this.reading = reading;
        this.sources = sources;
        this.values = values;
        this.isLong = isLong;
    }

    /// Tell what the name at the end of this path means; nothing when it is unknown.
    List<Section> explain(TreePath path) {
        var above = path.getParentPath();
        if (above.getLeaf() instanceof MethodInvocationTree call && call.getMethodSelect() == path.getLeaf()) {
            var fitting = new Expected(reading);
            return overloads(
                    fitting.methods(call, above),
                    reading.trees().getElement(path),
                    one -> fitting.takes(one, call.getArguments(), above));
        }
        var made = above.getLeaf() instanceof ParameterizedTypeTree ? above.getParentPath() : above;
        if (made.getLeaf() instanceof NewClassTree call && !call.getArguments().contains(path.getLeaf())) {
            var fitting = new Expected(reading);
            var constructors = overloads(
                    fitting.constructors(call, made),
                    reading.trees().getElement(made),
                    one -> fitting.takes(one, call.getArguments(), made));
            if (!constructors.isEmpty()) return constructors;
        }
        var element = reading.trees().getElement(path);
        return isKnown(element) ? List.of(one(element, path)) : methodsNamed(path);
    }

    private boolean isKnown(Element element) {
        return element != null
                && switch (element.asType().getKind()) {
                    case ERROR, NONE, OTHER -> false;
                    case PACKAGE -> !element.getEnclosedElements().isEmpty();
                    default -> true;
                };
    }

    /// A method without its brackets is no known name to the compiler.
    private List<Section> methodsNamed(TreePath path) {
        var found = new ArrayList<Callable>();
        switch (path.getLeaf()) {
            case MemberSelectTree select -> {
                var type = reading.trees().getTypeMirror(new TreePath(path, select.getExpression()));
                Members.all(type, reading).stream()
                        .filter(one -> one.getSimpleName().equals(select.getIdentifier()))
                        .forEach(one -> add(found, one, type));
            }
            case IdentifierTree name ->
                Scopes.named(name.getName(), reading, path).forEach(one -> add(found, one, one.asType()));
            default -> {}
        }
        return overloads(found, null, one -> false);
    }

    private void add(List<Callable> found, Element element, TypeMirror receiver) {
        if (element instanceof ExecutableElement method
                && Signatures.seen(element, receiver, reading.types()) instanceof ExecutableType seen) {
            found.add(new Callable(method, seen));
        }
    }

    /// Put the method that is meant first, with its documentation; the others follow.
    private List<Section> overloads(List<Callable> methods, @Nullable Element meant, Predicate<Callable> fits) {
        var sorted = methods.stream()
                .sorted(Comparator.comparing((Callable one) -> !one.method().equals(meant))
                        .thenComparing(one -> !fits.test(one))
                        .thenComparing(one -> one.method().getParameters().size()))
                .toList();
        var sections = new ArrayList<Section>();
        var parameters = new HashSet<String>();
        for (var one : sorted) {
            if (!parameters.add(one.seen().getParameterTypes().toString())) continue;
            var full = isLong || sections.isEmpty();
            sections.add(section(one.method(), one.seen(), full));
        }
        return sections;
    }

    private Section one(Element element, TreePath path) {
        if (element instanceof VariableElement variable) return variable(variable, path);
        return section(element, element.asType(), true);
    }

    private Section variable(VariableElement variable, TreePath path) {
        var seen = reading.trees().getTypeMirror(path);
        var code = owner(variable) + variable.getSimpleName() + " : "
                + Signatures.of(seen == null ? variable.asType() : seen);
        var owner = Signatures.owner(variable);
        if (owner.startsWith("$JShell$")) {
            var name = variable.getSimpleName().toString();
            code += values.apply(name).map(value -> " = " + value).orElse("");
        } else if (variable.getConstantValue() != null) {
            code += " = " + reading.elements().getConstantExpression(variable.getConstantValue());
        }
        var member = sources.of(variable, reading.elements());
        if (member.filter(one -> !one.comment().isEmpty()).isPresent()) return section(code, member, true);
        var type = reading.types().asElement(variable.asType());
        return section(code, type == null ? Optional.empty() : summary(type), false);
    }

    private Section section(Element element, TypeMirror seen, boolean full) {
        var member = sources.of(element, reading.elements());
        var names = member.map(Member::parameters).orElseGet(() -> components(element));
        var code = owner(element) + Signatures.of(element, seen, names);
        if (!full) return Section.of(code);
        if (member.filter(Member::isDescribed).isEmpty() && element instanceof ExecutableElement method) {
            var said = element.getKind() == ElementKind.CONSTRUCTOR ? ofClass(element) : overridden(method);
            return section(code, said, member.map(Member::source).orElse(""));
        }
        return section(code, member, true);
    }

    private Optional<Member> ofClass(Element constructor) {
        var type = constructor.getEnclosingElement();
        return type == null ? Optional.empty() : summary(type);
    }

    /// A record's own constructor takes its components.
    private static List<String> components(Element element) {
        return element.getKind() == ElementKind.CONSTRUCTOR && element.getEnclosingElement() instanceof TypeElement type
                ? type.getRecordComponents().stream()
                        .map(one -> one.getSimpleName().toString())
                        .toList()
                : List.of();
    }

    private static String owner(Element element) {
        var owner = Signatures.owner(element);
        var isMember =
                element.getKind() == ElementKind.METHOD || element.getKind().isField();
        return !isMember || owner.startsWith("$JShell$") || isInherited(element) ? "" : owner + ".";
    }

    /// Say whether users reach a static word only through a public class that inherits it.
    private static boolean isInherited(Element element) {
        return element.getModifiers().contains(Modifier.STATIC)
                && element.getEnclosingElement() instanceof TypeElement owner
                && owner.getModifiers().contains(Modifier.SEALED)
                && !owner.getModifiers().contains(Modifier.PUBLIC);
    }

    private Section section(String code, Optional<Member> member, boolean withSource) {
        return section(code, member, withSource ? member.map(Member::source).orElse("") : "");
    }

    private Section section(String code, Optional<Member> member, String source) {
        return new Section(
                code,
                member.map(Member::comment).orElse(""),
                member.map(Member::isMarkdown).orElse(false),
                isLong ? source : "");
    }

    /// Give the first paragraph of what is said about a type.
    private Optional<Member> summary(Element type) {
        return sources.of(type, reading.elements()).map(member -> {
            var first = member.comment().strip().split("\\n\\s*\\n|<p>", 2)[0];
            return new Member(isLong ? member.comment() : first, member.isMarkdown(), List.of(), "");
        });
    }

    /// Find the documentation that a method inherits.
    private Optional<Member> overridden(ExecutableElement method) {
        if (!(method.getEnclosingElement() instanceof TypeElement type)) return Optional.empty();
        return supertypes(type).stream()
                .flatMap(above -> ElementFilter.methodsIn(above.getEnclosedElements()).stream())
                .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
                .filter(other -> reading.elements().overrides(method, other, type))
                .flatMap(other -> sources.of(other, reading.elements()).stream())
                .filter(Member::isDescribed)
                .findFirst();
    }

    private List<TypeElement> supertypes(TypeElement type) {
        var all = new ArrayList<TypeElement>();
        for (var above : reading.types().directSupertypes(type.asType())) {
            if (!(reading.types().asElement(above) instanceof TypeElement element)) continue;
            all.add(element);
            all.addAll(supertypes(element));
        }
        return all;
    }
}
