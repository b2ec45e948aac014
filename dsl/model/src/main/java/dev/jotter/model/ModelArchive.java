package dev.jotter.model;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keep a fitted model with all that is needed to run it and to trust it, in one signed file (`name-version.jot`).
///
/// The parts: `manifest.json` (the hash of each other part, and an Ed25519 signature by the key of this [JotterHome]),
/// `card.json`, `model.onnx`, `recipe.json`, `schema.json`. The same parts signed by the same key give the same bytes.
/// The signature shows that nothing was changed since; whether to trust the signer is asked by [#signer()].
public final class ModelArchive implements HasArchive {
    private static final String CARD = "card.json";
    private static final String GRAPH = "model.onnx";
    private static final String RECIPE = "recipe.json";
    private static final String SCHEMA = "schema.json";

    private final byte[] bytes;
    private final Map<String, byte[]> parts;
    private final String signer;
    private final Schema schema;
    private final Recipe recipe;
    private final Card card;

    private ModelArchive(byte[] bytes, Map<String, byte[]> parts, String signer) {
        this.bytes = bytes;
        this.parts = parts;
        this.signer = signer;
        this.schema = json(SCHEMA, Schema.class);
        this.recipe = json(RECIPE, Recipe.class);
        this.card = json(CARD, Card.class);
    }

    /// Make an archive of these parts and sign it.
    ///
    /// @param onnx a graph with the input `features` `[N, recipe.width()]` and the output `probabilities`
    ///     `[N, schema.classes().size()]`
    public static ModelArchive of(byte[] onnx, Recipe recipe, Schema schema, Card card) {
        var content = new LinkedHashMap<String, byte[]>();
        content.put(CARD, Json.bytes(card));
        content.put(GRAPH, onnx.clone());
        content.put(RECIPE, Json.bytes(recipe));
        content.put(SCHEMA, Json.bytes(schema));
        var manifest = Manifest.sign(content, SigningKey.ofHome());
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(Manifest.NAME, Json.bytes(manifest));
        parts.putAll(content);
        return new ModelArchive(Container.pack(parts), parts, manifest.publicKey());
    }

    /// Read an archive; a changed byte anywhere is refused, naming the part.
    public static ModelArchive read(byte[] bytes) {
        var own = bytes.clone();
        var parts = Container.unpack(own);
        var raw = parts.get(Manifest.NAME);
        if (raw == null) throw Damage.noArchive(bytes.length);
        var manifest = parse(Manifest.NAME, raw, Manifest.class);
        manifest.verify(parts);
        for (var name : List.of(CARD, GRAPH, RECIPE, SCHEMA)) {
            if (!parts.containsKey(name)) throw Damage.in(name, "it is not there");
        }
        return new ModelArchive(own, parts, manifest.publicKey());
    }

    /// Read an archive from a file; a changed byte anywhere is refused, naming the part.
    public static ModelArchive read(Path file) {
        try {
            return read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw unreadable(file, "no such file", e);
        } catch (IOException e) {
            throw unreadable(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static JotterException unreadable(Path file, String found, IOException cause) {
        return new JotterException(
                "The model archive \"" + file + "\" cannot be read.",
                "Expected a .jot file and found: " + found + ".",
                "Check the path, or publish the model again.",
                cause);
    }

    /// Write the file wholly or not at all; whatever happens meanwhile, no half archive stands under this name.
    public void write(Path file) {
        try {
            AtomicFile.write(file, bytes);
        } catch (IOException e) {
            throw new JotterException(
                    "The model archive \"" + file + "\" was not written.",
                    "Expected room and leave for " + bytes.length + " bytes and found: " + e.getMessage() + ".",
                    "Free some space or choose another folder, then run this again.",
                    e);
        }
    }

    /// Give the archive's bytes, a copy.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Give the hash of the archive's bytes: its name in a registry.
    public String sha256() {
        return Digest.sha256(bytes);
    }

    /// Give the graph in ONNX's own format, a copy.
    public byte[] onnx() {
        return part(GRAPH).clone();
    }

    /// Give what the raw rows look like.
    public Schema schema() {
        return schema;
    }

    /// Give how raw rows are prepared.
    public Recipe recipe() {
        return recipe;
    }

    /// Give where the model comes from.
    public Card card() {
        return card;
    }

    /// Give all parts by name, copies.
    public Map<String, byte[]> parts() {
        var copies = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, content) -> copies.put(name, content.clone()));
        return copies;
    }

    /// Give the public key that signed the archive: Ed25519, X.509 in Base64.
    public String signer() {
        return signer;
    }

    @Override
    public ModelArchive archive() {
        return this;
    }

    private byte[] part(String name) {
        var content = parts.get(name);
        if (content == null) throw Damage.in(name, "it is not there");
        return content;
    }

    private <T> T json(String name, Class<T> type) {
        return parse(name, part(name), type);
    }

    private static <T> T parse(String name, byte[] content, Class<T> type) {
        try {
            return Json.read(content, type);
        } catch (UncheckedIOException e) {
            throw Damage.in(name, "it is not the JSON of a " + type.getSimpleName());
        }
    }
}
