package dev.jotter.shell;

/// Offer words that it inherits, as a language of many topics does.
public final class LanguageWords extends TopicWords {
    private LanguageWords() {}
}
