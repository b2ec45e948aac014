package dev.jotter.learn;

import java.util.Map;

/// Hand over what was learned, as the graph that answers from now on.
///
/// @param onnx the graph
/// @param best the round whose state it is
/// @param rounds how many rounds were done
/// @param interrupted whether the user stopped it
/// @param libraries the libraries that learned, with their versions
@SuppressWarnings("ArrayRecordComponent")
record Learned(byte[] onnx, int best, int rounds, boolean interrupted, Map<String, String> libraries) {}
