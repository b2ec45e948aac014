package dev.jotter.serve;

/// Say how an endpoint gets a new model. Made by the words of [Publish].
public sealed interface UpdateOption permits Publish.Version, Publish.Canary {}
