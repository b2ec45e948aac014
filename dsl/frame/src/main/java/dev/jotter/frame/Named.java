package dev.jotter.frame;

/// Give another frame a name for a query.
public record Named(String name, AbstractFrame<?> frame) {}
