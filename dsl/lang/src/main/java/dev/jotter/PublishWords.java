package dev.jotter;

import dev.jotter.serve.Endpoint;
import dev.jotter.serve.Publish;
import dev.jotter.serve.Publishing;

/// Publish: how a model is served, and an endpoint found again.
abstract sealed class PublishWords extends LearnWords permits NotebookWords {
    /// Name the version; a version never changes. Without it the next number is taken.
    ///
    /// ```java
    /// model.publish("words", version("1.0.0"))
    /// ```
    public static Publish.Version version(String name) {
        return Publish.version(name);
    }

    /// Ask every caller for a key, and make one for this owner.
    ///
    /// ```java
    /// model.publish("words", key("team-a"))
    /// ```
    public static Publish.Key key(String owner) {
        return Publish.key(owner);
    }

    /// Ask no caller for a key.
    ///
    /// ```java
    /// model.publish("words", open())
    /// ```
    public static Publish.Open open() {
        return Publish.open();
    }

    /// Price each answered call.
    ///
    /// ```java
    /// model.publish("words", perCall(0.002))
    /// ```
    public static Publish.PerCall perCall(double price) {
        return Publish.perCall(price);
    }

    /// Price each row predicted.
    ///
    /// ```java
    /// model.publish("words", perRow(0.0005))
    /// ```
    public static Publish.PerRow perRow(double price) {
        return Publish.perRow(price);
    }

    /// Price each second of computing.
    ///
    /// ```java
    /// model.publish("words", perSecond(0.01))
    /// ```
    public static Publish.PerSecond perSecond(double price) {
        return Publish.perSecond(price);
    }

    /// Allow each owner of a key so many calls a minute.
    ///
    /// ```java
    /// model.publish("words", key("team-a"), limit(600))
    /// ```
    public static Publish.Limit limit(int perMinute) {
        return Publish.limit(perMinute);
    }

    /// Serve on this port; without it the first free one from 8080 is taken.
    ///
    /// ```java
    /// model.publish("words", port(18473))
    /// ```
    public static Publish.Port port(int number) {
        return Publish.port(number);
    }

    /// Give a new version this share of the calls, on trial.
    ///
    /// ```java
    /// model.publish("words").update(boosted().fit(data, quiet()), canary(0.1))
    /// ```
    public static Publish.Canary canary(double share) {
        return Publish.canary(share);
    }

    /// Give the endpoint of a model that was published before.
    ///
    /// ```java
    /// endpoint("words").versions()
    /// ```
    public static Endpoint endpoint(String name) {
        return Publishing.endpoint(name);
    }
}
