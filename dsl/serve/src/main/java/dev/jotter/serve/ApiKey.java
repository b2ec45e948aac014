package dev.jotter.serve;

import dev.jotter.display.Displayable;
import dev.jotter.display.Html;
import dev.jotter.display.MimeBundle;
import dev.jotter.serve.internal.store.Secret;

/// Hold a new key for a model. It is kept nowhere but here: what the registry has is its hash.
public record ApiKey(String owner, String model, String secret) implements Displayable {
    @Override
    public MimeBundle toMimeBundle() {
        var line = "key of " + owner + " for " + model + ": " + secret + "  (keep it; it cannot be shown again)";
        return MimeBundle.html("<pre style=\"margin:0\">" + Html.escape(line) + "</pre>", line);
    }

    @Override
    public String toString() {
        return "key of " + owner + " for " + model + ": " + Secret.mask(secret);
    }
}
