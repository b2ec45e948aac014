package dev.jotter.magics;

import dev.jotter.display.JotterException;
import dev.jotter.display.Nearest;
import dev.jotter.shell.Shell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// Hold what `%config` sets, for one session.
final class Settings {
    /// Describe one setting.
    ///
    /// @param pattern what a value looks like, as a regular expression
    /// @param values what a value looks like, for people
    /// @param standard its value when nobody has set it; empty for none
    record Setting(String name, String pattern, String values, String standard, String meaning) {}

    static final Setting LOCAL = new Setting(
            "maven.local-repository", ".+", "a folder", "", "the local repository, instead of that of settings.xml");
    static final Setting OFFLINE =
            new Setting("maven.offline", "true|false", "true or false", "false", "ask no repository but the local one");
    static final Setting SETTINGS =
            new Setting("maven.settings", ".+", "a file", "", "the settings, instead of ~/.m2/settings.xml");
    static final Setting SOURCES = new Setting(
            "maven.sources", "true|false", "true or false", "false", "fetch the sources too, for name? and Shift-TAB");
    static final Setting SHELL = new Setting("sh.shell", ".+", "a program", "bash", "what runs the commands of %sh");
    static final Setting RUNS =
            new Setting("timeit.runs", "[1-9]\\d{0,3}", "a whole number from 1 on", "7", "how often %timeit measures");

    static final List<Setting> ALL = List.of(LOCAL, OFFLINE, SETTINGS, SOURCES, SHELL, RUNS);

    private final Map<String, String> values = new ConcurrentSkipListMap<>();

    static Settings of(Shell shell) {
        return shell.kept(Settings.class, Settings::new);
    }

    /// Give the value in force, or the empty string.
    String get(Setting setting) {
        return values.getOrDefault(setting.name(), setting.standard());
    }

    boolean isTrue(Setting setting) {
        return get(setting).equals("true");
    }

    Optional<String> given(Setting setting) {
        return Optional.of(get(setting)).filter(value -> !value.isEmpty());
    }

    /// Set a value; the empty string sets it back.
    void set(Setting setting, String value) {
        if (value.isEmpty()) {
            values.remove(setting.name());
            return;
        }
        if (!value.matches(setting.pattern())) {
            throw new JotterException(
                    setting.name() + " cannot be \"" + value + "\".",
                    "Expected " + setting.values() + ".",
                    setting.standard().isEmpty()
                            ? "Type %config " + setting.name() + "= to leave it unset."
                            : "Type, for example, %config " + setting.name() + " " + setting.standard() + ".");
        }
        values.put(setting.name(), value);
    }

    static Setting named(String name) {
        return ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new JotterException(
                        "There is no setting \"" + name + "\".",
                        "A name that %config lists was expected.",
                        Nearest.hint(name, ALL.stream().map(Setting::name).toList())));
    }
}
