package dev.jotter.shell;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.jotter.shell.Compiler.Reading;
import dev.jotter.shell.Completions.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/// Find which names Java would take at the cursor.
final class CodeCompleter {
    private static final String MARK = "$J$";

    private static final int MOST_IMPORTS = 30;

    private final Compiler compiler;
    private final Sources sources;

    CodeCompleter(Compiler compiler, Sources sources) {
        this.compiler = compiler;
        this.sources = sources;
    }

    /// Give the candidates, or empty where this cannot tell: among packages and in an import.
    ///
    /// @param code the Java before the cursor
    /// @param isCalled whether a bracket follows the cursor
    Optional<List<Candidate>> complete(String code, boolean isCalled) {
        var unit = new CellUnit(compiler.header(), code + MARK, 0, code.length());
        var prefix = new Prefix(code.substring(EditorText.nameStart(code, code.length())));
        try {
            return compiler.read(unit.text(), reading -> {
                var path = new MarkFinder().scan(new TreePath(reading.unit()), null);
                if (path == null) return Optional.of(List.of());
                return new Search(reading, path, prefix, isCalled).candidates();
            });
        } catch (Compiler.Failed e) {
            return Optional.empty();
        }
    }

    /// Give all names that may stand behind the code, types too.
    List<String> names(String code) {
        var unit = new CellUnit(compiler.header(), code + MARK, 0, code.length());
        return compiler.read(unit.text(), reading -> {
            var path = new MarkFinder().scan(new TreePath(reading.unit()), null);
            if (path == null) return List.of();
            var search = new Search(reading, path, new Prefix(""), true);
            search.isComplete = true;
            search.offerAll();
            return search.ranking.names();
        });
    }

    private final class Search {
        private final Reading reading;
        private final TreePath path;
        private final Prefix prefix;
        private final Ranking ranking;
        private final boolean isNew;
        private boolean isComplete;

        Search(Reading reading, TreePath path, Prefix prefix, boolean isCalled) {
            this.reading = reading;
            this.path = path;
            this.prefix = prefix;
            isNew = path.getParentPath().getLeaf() instanceof NewClassTree call
                    && call.getIdentifier() == path.getLeaf();
            var expected = new Expected(reading).at(isNew ? path.getParentPath() : path);
            ranking = new Ranking(reading, prefix, expected, sources, isCalled);
        }

        Optional<List<Candidate>> candidates() {
            return offerAll() ? Optional.of(ranking.candidates()) : Optional.empty();
        }

        /// Offer what there is; false where this cannot tell.
        boolean offerAll() {
            return switch (path.getLeaf()) {
                case MemberSelectTree select -> members(new TreePath(path, select.getExpression()));
                case MemberReferenceTree reference -> {
                    var receiver = new TreePath(path, reference.getQualifierExpression());
                    var type = reading.trees().getTypeMirror(receiver);
                    Members.all(type, reading).stream()
                            .filter(element -> element.getKind() == ElementKind.METHOD)
                            .forEach(element -> ranking.offerName(element, type));
                    ranking.offerKeyword("new");
                    yield true;
                }
                default -> names();
            };
        }

        private boolean members(TreePath receiver) {
            var type = reading.trees().getTypeMirror(receiver);
            var element = reading.trees().getElement(receiver);
            if (type == null || type.getKind() == TypeKind.PACKAGE || isPackage(element)) return false;
            var ofType = element instanceof TypeElement;
            if (type.getKind() == TypeKind.ARRAY) {
                ranking.offerField("length", reading.types().getPrimitiveType(TypeKind.INT));
                Members.all(
                                reading.elements()
                                        .getTypeElement("java.lang.Object")
                                        .asType(),
                                reading)
                        .stream()
                        .filter(one -> one.getSimpleName().contentEquals("clone"))
                        .forEach(one -> ranking.offer(one, type, 0));
            }
            var scope = reading.trees().getScope(path);
            for (var member : Members.at(type, ofType, scope, reading)) {
                if (!isNew || member instanceof TypeElement) ranking.offer(member, type, isOfObject(member) ? 1 : 0);
            }
            if (ofType && !isNew) ranking.offerKeyword("class");
            return true;
        }

        private static boolean isPackage(@Nullable Element element) {
            return element != null && element.getKind() == ElementKind.PACKAGE;
        }

        private static boolean isOfObject(Element member) {
            return member.getEnclosingElement() instanceof TypeElement owner
                    && owner.getQualifiedName().contentEquals("java.lang.Object");
        }

        private boolean names() {
            var onlyTypes = isNew || isTypePlace(path);
            for (var element : Scopes.matching(prefix::matches, reading, path)) {
                if (!onlyTypes
                        || element.getKind().isClass()
                        || element.getKind().isInterface()) offer(element);
            }
            if (!isNew) Keywords.matching(prefix, isStart()).forEach(ranking::offerKeyword);
            if (prefix.typed().length() > 2
                    && Character.isUpperCase(prefix.typed().charAt(0))) unimported();
            constants();
            return true;
        }

        /// Offer the constants of the enum that a `switch` is over.
        private void constants() {
            if (!(path.getParentPath().getLeaf() instanceof ConstantCaseLabelTree)) return;
            var statement = path.getParentPath().getParentPath().getParentPath();
            var selector = switch (statement.getLeaf()) {
                case SwitchTree one -> one.getExpression();
                case SwitchExpressionTree one -> one.getExpression();
                default -> null;
            };
            if (selector == null) return;
            var type = reading.trees().getTypeMirror(new TreePath(statement, selector));
            if (!(reading.types().asElement(type) instanceof TypeElement element)) return;
            element.getEnclosedElements().stream()
                    .filter(one -> one.getKind() == ElementKind.ENUM_CONSTANT)
                    .forEach(one -> ranking.offer(one, type, -1));
        }

        private void offer(Element element) {
            var kind = element.getKind();
            var isType = kind.isClass() || kind.isInterface();
            if (isType && prefix.typed().isEmpty() && !isNew && !isComplete && !ranking.expectsAny()) return;
            var isSession = Signatures.owner(element).startsWith("$JShell$");
            if (isOfObject(element)) return;
            ranking.offer(
                    element,
                    element.asType(),
                    kind.isVariable() && !kind.isField() ? 0 : isSession ? 1 : isType ? 3 : 2);
        }

        /// Offer classes that would have to be imported, the JDK's own and those of jars.
        private void unimported() {
            compiler.classIndexes().stream()
                    .flatMap(index -> index.entrySet().stream())
                    .filter(entry -> prefix.rank(entry.getKey()) % 2 == 0)
                    .sorted(Comparator.comparing(entry -> entry.getKey().length()))
                    .limit(MOST_IMPORTS)
                    .forEach(entry -> Imports.likeliest(entry.getKey(), entry.getValue(), reading.elements())
                            .ifPresent(full -> ranking.offerImport(entry.getKey(), full)));
        }

        private boolean isStart() {
            for (var one = path.getParentPath(); one != null; one = one.getParentPath()) {
                var leaf = one.getLeaf();
                if (leaf instanceof ErroneousTree || leaf instanceof ExpressionStatementTree) continue;
                return leaf instanceof BlockTree
                        || leaf instanceof VariableTree
                        || leaf instanceof ClassTree
                        || leaf instanceof CaseTree;
            }
            return true;
        }

        private static boolean isTypePlace(TreePath path) {
            return switch (path.getParentPath().getLeaf()) {
                case InstanceOfTree test -> test.getType() == path.getLeaf();
                case TypeCastTree cast -> cast.getType() == path.getLeaf();
                case ParameterizedTypeTree type -> true;
                case TypeParameterTree type -> true;
                case WildcardTree type -> true;
                case ClassTree type -> true;
                case AnnotationTree annotation -> annotation.getAnnotationType() == path.getLeaf();
                default -> false;
            };
        }
    }

    /// Find the name that ends with the mark, among what does not parse too.
    private static final class MarkFinder extends TreePathScanner<@Nullable TreePath, @Nullable Void> {
        @Override
        public @Nullable TreePath visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
            return tree.getIdentifier().toString().endsWith(MARK)
                    ? getCurrentPath()
                    : super.visitMemberSelect(tree, null);
        }

        @Override
        public @Nullable TreePath visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
            return tree.getName().toString().endsWith(MARK) ? getCurrentPath() : super.visitMemberReference(tree, null);
        }

        @Override
        public @Nullable TreePath visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
            return tree.getName().toString().endsWith(MARK) ? getCurrentPath() : null;
        }

        @Override
        public @Nullable TreePath visitErroneous(ErroneousTree tree, @Nullable Void nothing) {
            return scan(tree.getErrorTrees(), null);
        }

        @Override
        public @Nullable TreePath reduce(@Nullable TreePath one, @Nullable TreePath other) {
            return one == null ? other : one;
        }
    }
}
