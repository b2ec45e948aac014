package dev.jotter.jupyter;

/// Hold what is to be run.
///
/// @param code the whole cell
/// @param cell the execution count, from 1
/// @param silent whether to show no result and no error
/// @param storeHistory whether the cell goes into the history
/// @param subshell the id of the subshell that runs it; empty for the main one
public record ExecuteRequest(String code, int cell, boolean silent, boolean storeHistory, String subshell) {}
