package dev.jotter.shell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/// Find the tree that a name stands for, by where the name ends.
final class NameFinder extends TreePathScanner<@Nullable TreePath, @Nullable Void> {
    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final String name;
    private final int end;

    NameFinder(SourcePositions positions, CompilationUnitTree unit, String name, int end) {
        this.positions = positions;
        this.unit = unit;
        this.name = name;
        this.end = end;
    }

    @Nullable
    TreePath find() {
        return scan(new TreePath(unit), null);
    }

    @Override
    public @Nullable TreePath visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
        return endsHere(tree) ? getCurrentPath() : null;
    }

    @Override
    public @Nullable TreePath visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
        return endsHere(tree) ? getCurrentPath() : super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable TreePath visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
        return endsHere(tree) ? getCurrentPath() : super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable TreePath visitErroneous(ErroneousTree tree, @Nullable Void nothing) {
        return scan(tree.getErrorTrees(), null);
    }

    @Override
    public @Nullable TreePath visitVariable(VariableTree tree, @Nullable Void nothing) {
        var inner = super.visitVariable(tree, null);
        return inner != null || !declares(tree, tree.getName()) ? inner : getCurrentPath();
    }

    @Override
    public @Nullable TreePath visitMethod(MethodTree tree, @Nullable Void nothing) {
        var inner = super.visitMethod(tree, null);
        return inner != null || !declares(tree, tree.getName()) ? inner : getCurrentPath();
    }

    @Override
    public @Nullable TreePath visitClass(ClassTree tree, @Nullable Void nothing) {
        var inner = super.visitClass(tree, null);
        return inner != null || !declares(tree, tree.getSimpleName()) ? inner : getCurrentPath();
    }

    @Override
    public @Nullable TreePath reduce(@Nullable TreePath one, @Nullable TreePath other) {
        return one == null ? other : one;
    }

    private boolean endsHere(Tree tree) {
        return positions.getEndPosition(unit, tree) == end;
    }

    private boolean declares(Tree tree, Name declared) {
        return declared.contentEquals(name)
                && positions.getStartPosition(unit, tree) < end
                && end <= positions.getEndPosition(unit, tree);
    }
}
