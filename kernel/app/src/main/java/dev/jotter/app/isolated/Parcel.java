package dev.jotter.app.isolated;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Hold one message between front and worker. Both sides may ask: each numbers its own requests.
sealed interface Parcel {
    /// Ask for something; exactly one [Answer] or [Refusal] comes back, in no order among several.
    record Request(long id, String verb, ObjectNode content) implements Parcel {}

    /// Give what the other side asked for.
    record Answer(long id, ObjectNode content) implements Parcel {}

    /// Give what went wrong in place of what the other side asked for.
    record Refusal(long id, Fault fault) implements Parcel {}

    /// Tell something about a request, before or after its answer.
    record Notice(long about, String verb, ObjectNode content) implements Parcel {}
}
