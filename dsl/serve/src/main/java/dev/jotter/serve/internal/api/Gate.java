package dev.jotter.serve.internal.api;

import dev.jotter.serve.internal.http.Problem;
import dev.jotter.serve.internal.http.Request;
import dev.jotter.serve.internal.live.Deployment;
import dev.jotter.serve.internal.live.KeyRing;
import dev.jotter.serve.internal.live.Limits;
import dev.jotter.serve.internal.store.Account;
import dev.jotter.serve.internal.store.Grant;
import dev.jotter.serve.internal.store.Secret;
import java.time.Duration;
import java.util.Optional;

/// Let a call in, or say which key it needs or how long it has to wait.
record Gate(Directory directory, KeyRing keyRing, Limits limits) {
    private static final String SCHEME = "Bearer ";

    /// Give who calls, and take the call from the owner's limit.
    Grant admit(Request request, Deployment deployment) {
        var grant = identify(request, deployment);
        var limit = deployment.policy().perMinute();
        var wait = limits.take(grant, limit);
        if (wait.isZero()) return grant;
        throw tooMany(grant, limit, wait);
    }

    /// Give who calls. Where no key is needed, one that fits is used all the same, so that its owner's use is counted.
    Grant identify(Request request, Deployment deployment) {
        var model = deployment.name();
        var header = request.header("Authorization");
        var found = header.filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .flatMap(keyRing::find);
        if (found.filter(grant -> grant.model().equals(model)).isPresent()) return found.get();
        if (directory.keyNeeded(deployment)) throw refusal(request, deployment, header, found);
        return new Grant(Account.ANYONE, model);
    }

    private Problem refusal(Request request, Deployment deployment, Optional<String> header, Optional<Grant> found) {
        var model = deployment.name();
        if (header.isEmpty()) return noKey(request, deployment);
        if (found.isPresent()) return otherModel(found.get(), model);
        var value = header.get();
        if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return otherScheme(value);
        return unauthorized(
                "key_unknown",
                "The key " + Secret.mask(value.substring(SCHEME.length()).strip()) + " opens nothing here.",
                "A key of the model \"" + model + "\" was expected, and this one was never made or was revoked.",
                "Ask the owner of the model for a new one; in the notebook: endpoint(\"" + model
                        + "\").key(\"your-name\").");
    }

    private Problem noKey(Request request, Deployment deployment) {
        return unauthorized(
                "key_missing",
                "The model \"" + deployment.name() + "\" needs a key, and this call brings none.",
                "The header \"Authorization: Bearer jk_…\" was expected, and no Authorization header was found.",
                "Put your key in JOTTER_KEY and call: " + directory.curl(request, deployment));
    }

    private static Problem otherScheme(String value) {
        if (value.strip().equalsIgnoreCase("Bearer")) {
            return unauthorized(
                    "key_malformed",
                    "The Authorization header of this call holds no key.",
                    "\"Bearer jk_…\" was expected, and nothing stands behind \"Bearer\".",
                    "Set the variable first: export JOTTER_KEY=jk_… (echo " + Directory.KEY + " shows it).");
        }
        return unauthorized(
                "key_malformed",
                "The Authorization header of this call holds no key.",
                "\"Bearer jk_…\" was expected, and it begins with \""
                        + value.split(" ", 2)[0].replaceAll("^jk_.*", "jk_…") + "\".",
                "Send -H \"Authorization: Bearer " + Directory.KEY + "\".");
    }

    private static Problem otherModel(Grant grant, String model) {
        return Problem.of(
                403,
                "key_of_other_model",
                "The key of \"" + grant.owner() + "\" does not open the model \"" + model + "\".",
                "A key of \"" + model + "\" was expected, and this one is for \"" + grant.model() + "\".",
                "Ask the owner of the model for a key of its own; in the notebook: endpoint(\"" + model + "\").key(\""
                        + grant.owner() + "\").");
    }

    private static Problem unauthorized(String code, String what, String expected, String next) {
        return Problem.of(401, code, what, expected, next).header("WWW-Authenticate", "Bearer");
    }

    private static Problem tooMany(Grant grant, int limit, Duration wait) {
        var seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        var who = grant.owner().equals(Account.ANYONE) ? "Calls without a key have" : "\"" + grant.owner() + "\" has";
        return Problem.of(
                        429,
                        "too_many_calls",
                        who + " used up the limit of the model \"" + grant.model() + "\".",
                        "At most " + limit + " calls a minute were expected, and this is one more.",
                        "Wait " + seconds + (seconds == 1 ? " second" : " seconds")
                                + " (the header Retry-After says so too), or send many rows in one call.")
                .header("Retry-After", Long.toString(seconds));
    }
}
