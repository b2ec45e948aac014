package dev.jotter.app.debug;

/// Say why a request cannot be fulfilled; it becomes the message of the response.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message, null, false, false);
    }
}
