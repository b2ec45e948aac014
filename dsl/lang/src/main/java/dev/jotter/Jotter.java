package dev.jotter;

/// Offer the words of the language: `import static dev.jotter.Jotter.*;`
///
/// A session imports them by itself. The words stand by topic in the classes that this one inherits, since one static
/// import brings what is inherited, too. Each word only names the noun that does the work; the example at each leans on
/// `penguins`, a frame, `data`, its split for `species`, and `model`, fitted to it.
public final class Jotter extends NotebookWords {
    private Jotter() {}
}
