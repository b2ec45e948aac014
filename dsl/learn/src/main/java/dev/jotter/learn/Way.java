package dev.jotter.learn;

/// Say how a column enters the recipe.
enum Way {
    SCALE("scaled to mean 0 and deviation 1"),
    ONEHOT("one feature per category"),
    SKIP("left out");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
