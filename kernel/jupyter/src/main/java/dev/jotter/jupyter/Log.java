package dev.jotter.jupyter;

/// Tell whoever reads the kernel's log.
final class Log {
    private static final System.Logger LOGGER = System.getLogger("dev.jotter.jupyter");

    private Log() {}

    static void refused(String channel, String why) {
        LOGGER.log(System.Logger.Level.WARNING, "Left out on the {0} channel: {1}", channel, why);
    }

    static void broken(String channel, Throwable bug) {
        LOGGER.log(System.Logger.Level.ERROR, "Something broke on the " + channel + " channel", bug);
    }
}
