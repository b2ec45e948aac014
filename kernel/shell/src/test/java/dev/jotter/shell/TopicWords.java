package dev.jotter.shell;

/// Hold words that users reach through [LanguageWords] only.
abstract sealed class TopicWords permits LanguageWords {
    public static int tally(int first, int second) {
        return first + second;
    }
}
