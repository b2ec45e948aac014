package dev.jotter.app.isolated;

import dev.jotter.jupyter.CellOutput;

/// Carry out in the front what a [RemoteOutput] was told in the worker.
final class ToldOutput {
    private ToldOutput() {}

    /// @return whether the verb is one of output
    static boolean apply(Parcel.Notice notice, CellOutput output) {
        var content = notice.content();
        var id = content.path("id").asText();
        switch (notice.verb()) {
            case "stdout" -> output.stdout(content.path("text").asText());
            case "stderr" -> output.stderr(content.path("text").asText());
            case "update" -> output.update(id, Packing.bundle(content));
            case "settle" -> output.settle(id, Packing.bundle(content));
            case "clear" -> output.clear(content.path("wait").asBoolean());
            case "comm" -> output.comm(Packing.comm(content));
            case "show" -> {
                if (content.has("id")) output.show(id, Packing.bundle(content));
                else output.show(Packing.bundle(content));
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
