package dev.jotter.serve;

import dev.jotter.display.JotterException;
import dev.jotter.serve.internal.store.Keys;
import dev.jotter.serve.internal.store.Policy;
import dev.jotter.serve.internal.store.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gather what the options of a publish say together. What they leave out stays as it was: a model that asks for a key
/// goes on asking until `open()` says otherwise.
///
/// @param owners who gets a key, in order
/// @param port empty for whichever is free
record Terms(Optional<String> version, List<String> owners, Policy policy, Optional<Integer> port) {

    static Terms of(String model, Policy before, PublishOption... options) {
        var version = Optional.<String>empty();
        var port = Optional.<Integer>empty();
        var owners = new ArrayList<String>();
        var open = false;
        var limit = before.perMinute();
        var price = before.price();
        for (var option : options) {
            switch (option) {
                case Publish.Version(var name) -> version = Optional.of(name);
                case Publish.Key(var owner) -> owners.add(Keys.checkOwner(owner));
                case Publish.Open() -> open = true;
                case Publish.PerCall(var money) -> price = new Price(money, price.perRow(), price.perSecond());
                case Publish.PerRow(var money) -> price = new Price(price.perCall(), money, price.perSecond());
                case Publish.PerSecond(var money) -> price = new Price(price.perCall(), price.perRow(), money);
                case Publish.Limit(var perMinute) -> limit = perMinute;
                case Publish.Port(var number) -> port = Optional.of(number);
            }
        }
        if (open && !owners.isEmpty()) throw openWithKey(model, owners.getFirst());
        var keyNeeded = !open && (before.keyNeeded() || !owners.isEmpty());
        return new Terms(version, owners.stream().distinct().toList(), new Policy(keyNeeded, limit, price), port);
    }

    private static JotterException openWithKey(String model, String owner) {
        return new JotterException(
                "\"" + model + "\" cannot be open and need a key at once.",
                "Either open() or key(\"" + owner + "\") was expected, and both were found.",
                "Leave out open() to let only " + owner + " in, or key(\"" + owner + "\") to let everyone in.");
    }
}
