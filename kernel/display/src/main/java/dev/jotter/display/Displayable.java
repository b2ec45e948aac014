package dev.jotter.display;

/// Mark a value that knows what it looks like.
public interface Displayable {
    /// Give all representations of this value, the plain text among them.
    MimeBundle toMimeBundle();
}
