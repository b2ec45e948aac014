/// What is kept on disk: versions and artefacts, where calls go, keys, usage. SQLite, safe against `kill -9`.
@NullMarked
package dev.jotter.serve.internal.store;

import org.jspecify.annotations.NullMarked;
