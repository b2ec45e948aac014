package dev.jotter.serve.internal.store;

/// Count use.
///
/// @param calls calls answered
/// @param rows rows predicted in them
/// @param noted rows among them with a note: an unknown category, a missing value filled
/// @param nanos time computed
public record Usage(long calls, long rows, long noted, long nanos) {
    public static final Usage NONE = new Usage(0, 0, 0, 0);

    /// Add up.
    public Usage plus(Usage more) {
        return new Usage(calls + more.calls, rows + more.rows, noted + more.noted, nanos + more.nanos);
    }
}
