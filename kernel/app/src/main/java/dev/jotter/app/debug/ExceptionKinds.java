package dev.jotter.app.debug;

import com.fasterxml.jackson.databind.node.ArrayNode;

/// Name the kinds of exceptions at which a thread can be made to stand.
final class ExceptionKinds {
    static final String CAUGHT = "caught";
    static final String UNCAUGHT = "uncaught";

    private ExceptionKinds() {}

    static void tell(ArrayNode filters) {
        filters.addObject()
                .put("filter", UNCAUGHT)
                .put("label", "Uncaught Exceptions")
                .put("description", "Stop where a cell throws what no cell catches.")
                .put("default", false);
        filters.addObject()
                .put("filter", CAUGHT)
                .put("label", "Caught Exceptions")
                .put("description", "Stop where a cell throws what a cell catches.")
                .put("default", false);
    }
}
