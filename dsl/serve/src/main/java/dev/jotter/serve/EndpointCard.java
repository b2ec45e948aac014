package dev.jotter.serve;

import dev.jotter.serve.internal.store.Route;
import java.util.ArrayList;
import java.util.Map;

/// Write what an endpoint shows.
final class EndpointCard {
    private EndpointCard() {}

    /// @param keys keys to show, by owner
    static String text(Endpoint endpoint, Route route, Map<String, String> keys) {
        var lines = new ArrayList<String>();
        lines.add(endpoint.name() + " " + route.live() + "  " + endpoint.url());
        route.canary()
                .ifPresent(canary -> lines.add(
                        "canary  " + canary.version() + " gets " + percent(canary.share()) + " of the calls"));
        keys.forEach((owner, secret) -> lines.add("key of " + owner + "  " + secret + "  (shown this once: keep it)"));
        for (var owner : endpoint.ownersShownBefore(keys)) {
            var word = "endpoint(\"" + endpoint.name() + "\").key(\"" + owner + "\")";
            lines.add("key of " + owner + "  made before; " + word + " makes another");
        }
        keys.values().stream().findFirst().ifPresent(secret -> lines.add("export JOTTER_KEY=" + secret));
        lines.add(endpoint.curl());
        return String.join("\n", lines);
    }

    private static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + "%";
    }
}
