package dev.jotter.model;

import dev.jotter.display.JotterException;

/// Say what is wrong with an archive, naming the part.
final class Damage {
    private static final String NEXT =
            "Take the file again from where it was published, or publish the model again; do not use this copy.";

    private Damage() {}

    static JotterException in(String part, String found) {
        return new JotterException(
                "The model archive is damaged in the part \"" + part + "\".",
                "Expected the bytes that were signed and found that " + found + ".",
                NEXT);
    }

    static JotterException noArchive(int length) {
        return new JotterException(
                "This is not a model archive.",
                "Expected a .jot file (a zip with a manifest.json) and found " + length + " bytes of something else.",
                "Give the path of a file that was written by Jotter.");
    }
}
