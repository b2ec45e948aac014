package dev.jotter.shell;

import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;

/// Find what a user wrote, by the name of the class that JShell put it into.
final class SnippetSources {
    private final JShell jshell;

    SnippetSources(JShell jshell) {
        this.jshell = jshell;
    }

    /// Give the text as a class of that name.
    ///
    /// @param wrapper the full name of JShell's class
    Optional<String> find(String wrapper) {
        return snippet(wrapper)
                .map(snippet ->
                        "class " + wrapper.substring(wrapper.lastIndexOf('.') + 1) + " {\n" + snippet.source() + "\n}");
    }

    private Optional<DeclarationSnippet> snippet(String wrapper) {
        return jshell.snippets()
                .filter(DeclarationSnippet.class::isInstance)
                .map(DeclarationSnippet.class::cast)
                .filter(snippet -> jshell.status(snippet).isActive())
                .filter(snippet -> jshell.sourceCodeAnalysis()
                        .wrapper(snippet)
                        .fullClassName()
                        .equals(wrapper))
                .findFirst();
    }
}
