package dev.jotter.display;

import java.util.Optional;

/// Show a type that does not know Jotter. Found by `ServiceLoader`; the first that answers wins.
public interface Renderer {
    /// Give the representations of `value`, or empty when it is not a type of this renderer.
    Optional<MimeBundle> render(Object value);
}
