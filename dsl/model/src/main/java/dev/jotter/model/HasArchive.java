package dev.jotter.model;

/// Mark a fitted model that can be published: it gives its archive.
public interface HasArchive {
    /// Give the archive of this model; the same model gives the same bytes.
    ModelArchive archive();
}
