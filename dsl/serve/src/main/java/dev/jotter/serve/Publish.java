package dev.jotter.serve;

import dev.jotter.display.JotterException;
import java.math.BigDecimal;

/// Make the options of `publish` and `update`; the language offers each as a word of its own.
public final class Publish {
    private Publish() {}

    /// Name the version; without it the next minor number is taken.
    public record Version(String name) implements PublishOption, UpdateOption {}

    /// Ask every caller for a key, and make one for this owner.
    public record Key(String owner) implements PublishOption {}

    /// Ask no caller for a key.
    public record Open() implements PublishOption {}

    /// Price each answered call.
    public record PerCall(BigDecimal price) implements PublishOption {}

    /// Price each row predicted.
    public record PerRow(BigDecimal price) implements PublishOption {}

    /// Price each second of computing.
    public record PerSecond(BigDecimal price) implements PublishOption {}

    /// Allow each owner so many calls a minute.
    public record Limit(int perMinute) implements PublishOption {}

    /// Serve on this port.
    public record Port(int number) implements PublishOption {}

    /// Give the new version this share of the calls, on trial.
    public record Canary(double share) implements UpdateOption {}

    /// Name the version: `version("1.0.0")`. A version never changes.
    public static Version version(String name) {
        return new Version(name);
    }

    /// Ask for a key and make one for an owner: `key("team-a")`. Several owners are several options.
    public static Key key(String owner) {
        return new Key(owner);
    }

    /// Ask for no key, from now on.
    public static Open open() {
        return new Open();
    }

    /// Price each answered call: `perCall(0.002)` is exactly 0.002.
    public static PerCall perCall(double price) {
        return new PerCall(money("perCall", price));
    }

    /// Price each row predicted.
    public static PerRow perRow(double price) {
        return new PerRow(money("perRow", price));
    }

    /// Price each second of computing.
    public static PerSecond perSecond(double price) {
        return new PerSecond(money("perSecond", price));
    }

    /// Allow each owner of a key so many calls a minute; where no key is needed, all callers together.
    public static Limit limit(int perMinute) {
        if (perMinute >= 1) return new Limit(perMinute);
        throw new JotterException(
                "limit(" + perMinute + ") allows no call at all.",
                "At least 1 call a minute was expected, and " + perMinute + " was found.",
                "Type limit(600), or leave it out for no limit.");
    }

    /// Serve on this port; without it the first free one from 8080 is taken.
    public static Port port(int number) {
        if (number >= 1 && number <= 65535) return new Port(number);
        throw new JotterException(
                "port(" + number + ") is no port.",
                "A number from 1 to 65535 was expected, and " + number + " was found.",
                "Type port(8080), or leave it out for the first free one.");
    }

    /// Give the new version a share of the calls: `canary(0.1)` is a tenth.
    public static Canary canary(double share) {
        if (share > 0 && share < 1) return new Canary(share);
        throw new JotterException(
                "canary(" + share + ") is no share of the calls.",
                "A number above 0 and below 1 was expected, and " + share + " was found.",
                "Type canary(0.1) for a tenth; leave it out to switch at once.");
    }

    private static BigDecimal money(String word, double price) {
        if (price >= 0 && Double.isFinite(price)) return BigDecimal.valueOf(price);
        throw new JotterException(
                word + "(" + price + ") is no price.",
                "A number of 0 or more was expected, and " + price + " was found.",
                "Type " + word + "(0.002).");
    }
}
