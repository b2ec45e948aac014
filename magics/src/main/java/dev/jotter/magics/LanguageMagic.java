package dev.jotter.magics;

import dev.jotter.shell.Magic;

/// Say something in words of the language. It is there only where the language is.
abstract class LanguageMagic implements Magic {
    static final String WORDS = "dev.jotter.Jotter";

    @Override
    public boolean fits(ClassLoader classes) {
        return classes.getResource(WORDS.replace('.', '/') + ".class") != null;
    }
}
