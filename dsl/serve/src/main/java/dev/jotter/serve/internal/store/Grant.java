package dev.jotter.serve.internal.store;

/// Allow an owner to call a model.
public record Grant(String owner, String model) {}
