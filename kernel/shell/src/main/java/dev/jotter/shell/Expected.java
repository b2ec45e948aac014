package dev.jotter.shell;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.jotter.shell.Compiler.Reading;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Find which types would fit where an expression stands.
final class Expected {
    private final Reading reading;

    Expected(Reading reading) {
        this.reading = reading;
    }

    /// Give the types; none when any will do.
    List<TypeMirror> at(TreePath path) {
        var above = path.getParentPath();
        if (above == null) return List.of();
        var here = path.getLeaf();
        return switch (above.getLeaf()) {
            case VariableTree variable
            when variable.getInitializer() == here && variable.getType() != null ->
                known(reading.trees().getTypeMirror(new TreePath(above, variable.getType())));
            case AssignmentTree assignment
            when assignment.getExpression() == here ->
                known(reading.trees().getTypeMirror(new TreePath(above, assignment.getVariable())));
            case MethodInvocationTree call
            when call.getArguments().contains(here) ->
                parameters(methods(call, above), call.getArguments(), here, above);
            case NewClassTree call
            when call.getArguments().contains(here) ->
                parameters(constructors(call, above), call.getArguments(), here, above);
            default -> fromStatement(above);
        };
    }

    private List<TypeMirror> fromStatement(TreePath above) {
        return switch (above.getLeaf().getKind()) {
            case ERRONEOUS, PARENTHESIZED -> isCondition(above) ? condition() : at(above);
            case LOGICAL_COMPLEMENT, CONDITIONAL_AND, CONDITIONAL_OR -> condition();
            case RETURN -> returned(above);
            default -> List.of();
        };
    }

    private static boolean isCondition(TreePath parenthesized) {
        var above = parenthesized.getParentPath();
        return above != null
                && switch (above.getLeaf().getKind()) {
                    case IF, WHILE_LOOP, DO_WHILE_LOOP -> true;
                    default -> false;
                };
    }

    private List<TypeMirror> condition() {
        return List.of(reading.types().getPrimitiveType(TypeKind.BOOLEAN));
    }

    private static List<TypeMirror> known(TypeMirror type) {
        return type == null || type.getKind() == TypeKind.ERROR || type.getKind() == TypeKind.NONE
                ? List.of()
                : List.of(type);
    }

    private List<TypeMirror> returned(TreePath path) {
        for (var one = path; one != null; one = one.getParentPath()) {
            if (one.getLeaf() instanceof LambdaExpressionTree) return List.of();
            if (one.getLeaf() instanceof MethodTree method) {
                return method.getName().contentEquals("do_it$")
                        ? List.of()
                        : known(reading.trees().getTypeMirror(new TreePath(one, method.getReturnType())));
            }
        }
        return List.of();
    }

    /// Give the methods that a call may mean, each as its receiver sees it.
    List<Callable> methods(MethodInvocationTree call, TreePath path) {
        var found = new ArrayList<Callable>();
        var select = new TreePath(path, call.getMethodSelect());
        if (call.getMethodSelect() instanceof MemberSelectTree member) {
            var receiver = new TreePath(select, member.getExpression());
            var type = reading.trees().getTypeMirror(receiver);
            for (var element : Members.all(type, reading)) {
                if (element.getSimpleName().equals(member.getIdentifier())) add(found, element, type);
            }
        } else if (call.getMethodSelect() instanceof IdentifierTree name) {
            for (var element : Scopes.named(name.getName(), reading, path)) add(found, element, element.asType());
        }
        return found;
    }

    /// Give the constructors that a call may mean.
    List<Callable> constructors(NewClassTree call, TreePath path) {
        var found = new ArrayList<Callable>();
        var type = reading.trees().getTypeMirror(new TreePath(path, call.getIdentifier()));
        if (type == null || !(reading.types().asElement(type) instanceof TypeElement element)) return found;
        for (var one : ElementFilter.constructorsIn(element.getEnclosedElements())) add(found, one, type);
        return found;
    }

    private void add(List<Callable> found, Element element, TypeMirror receiver) {
        if (element instanceof ExecutableElement method
                && Signatures.seen(element, receiver, reading.types()) instanceof ExecutableType seen) {
            found.add(new Callable(method, seen));
        }
    }

    /// Hold a method and its type as its receiver sees it.
    record Callable(ExecutableElement method, ExecutableType seen) {
        /// Give the type of the argument at this place, or empty when there is no such place.
        List<TypeMirror> parameter(int place) {
            var types = seen.getParameterTypes();
            var last = types.size() - 1;
            if (place < last || (place == last && !method.isVarArgs())) return List.of(types.get(place));
            if (!method.isVarArgs() || last < 0) return List.of();
            return List.of(((ArrayType) types.get(last)).getComponentType());
        }
    }

    private List<TypeMirror> parameters(
            List<Callable> methods, List<? extends ExpressionTree> arguments, Tree here, TreePath path) {
        var place = arguments.indexOf(here);
        return methods.stream()
                .filter(method -> takes(method, arguments.subList(0, place), path))
                .flatMap(method -> method.parameter(place).stream())
                .toList();
    }

    /// Say whether a method takes these first arguments.
    boolean takes(Callable method, List<? extends ExpressionTree> arguments, TreePath path) {
        for (var i = 0; i < arguments.size(); i++) {
            var parameter = method.parameter(i);
            if (parameter.isEmpty()) return false;
            if (!fits(reading.trees().getTypeMirror(new TreePath(path, arguments.get(i))), parameter)) return false;
        }
        return true;
    }

    /// Say whether a value of this type fits one of those expected; a type that is not known yet fits all.
    boolean fits(TypeMirror type, List<TypeMirror> expected) {
        if (type == null || !isValue(type)) return type != null && type.getKind() != TypeKind.VOID;
        var types = reading.types();
        return expected.stream()
                .anyMatch(one -> !isValue(one)
                        ? one.getKind() != TypeKind.VOID
                        : types.isAssignable(type, one) || types.isAssignable(type, types.erasure(one)));
    }

    private static boolean isValue(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR, NONE, OTHER, PACKAGE, EXECUTABLE, VOID, MODULE -> false;
            default -> true;
        };
    }
}
