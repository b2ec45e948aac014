package dev.jotter.frame.internal.duck;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/// See a vector's memory as DuckDB laid it out: the values, and a bit for each that is there.
///
/// The driver hands out one value a call, and a new array for each text, which takes longer than to read the file. The
/// two buffers that it does so from are private; where a driver lets nobody look, values are taken one by one.
///
/// @param data the values one after another
/// @param validity the bits, or `null` when no value is missing
record VectorMemory(ByteBuffer data, @Nullable ByteBuffer validity) {
    private static final Optional<Fields> FIELDS = Fields.find();

    private record Fields(VarHandle data, VarHandle validity) {
        static Optional<Fields> find() {
            try {
                var type = DuckDBReadableVector.class;
                var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
                return Optional.of(new Fields(
                        lookup.findVarHandle(type, "data", ByteBuffer.class),
                        lookup.findVarHandle(type, "validity", ByteBuffer.class)));
            } catch (ReflectiveOperationException | RuntimeException e) {
                return Optional.empty();
            }
        }
    }

    /// Look at a vector; empty when the driver has no such buffers.
    static Optional<VectorMemory> of(DuckDBReadableVector vector) {
        return FIELDS.map(fields -> new VectorMemory((ByteBuffer) fields.data().get(vector), (ByteBuffer)
                fields.validity().get(vector)));
    }

    boolean isWhole() {
        return validity == null;
    }

    boolean isMissing(int row) {
        return validity != null && (validity.getLong((row >>> 6) << 3) & 1L << row) == 0;
    }
}
