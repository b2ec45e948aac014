package dev.jotter.magics.internal.maven;

/// Name a repository.
///
/// @param id the name that `settings.xml` knows it by, for its password or its mirror
/// @param url where it is: `https://…` or `file:///…`
public record Place(String id, String url) {}
