package dev.jotter.learn.internal.fit;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Hold rows of numbers in a file, of which the machine keeps in memory what it has room for, outside of Java's heap.
/// Batches of it are those of a matrix in memory.
public final class DiskMatrix extends Matrix {
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT;

    private final MemorySegment file;

    private DiskMatrix(MemorySegment file, int rows, int width) {
        super(rows, width);
        this.file = file;
    }

    /// Begin to write the rows of a matrix, each so wide.
    public static Writing write(int width) throws IOException {
        return new Writing(Files.createTempFile("jotter-", ".features"), width);
    }

    @Override
    public float at(int row, int column) {
        return file.get(FLOAT, ((long) row * width() + column) * Float.BYTES);
    }

    @Override
    void copy(int row, float[] into, int at) {
        MemorySegment.copy(file, FLOAT, (long) row * width() * Float.BYTES, into, at, width());
    }

    /// Copy all into memory.
    @Override
    public float[] values() {
        return slice(0, rows()).values();
    }

    /// Rows on their way into the file.
    public static final class Writing implements AutoCloseable {
        private static final int BUFFER = 1 << 16;

        private final Path path;
        private final FileChannel channel;
        private final ByteBuffer buffer;
        private final int width;
        private int rows;

        private Writing(Path path, int width) throws IOException {
            this.path = path;
            this.width = width;
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            buffer = ByteBuffer.allocateDirect(Math.max(BUFFER, width * Float.BYTES))
                    .order(ByteOrder.nativeOrder());
        }

        /// Write the next row.
        public void row(float[] features) throws IOException {
            if (buffer.remaining() < width * Float.BYTES) flush();
            for (var feature : features) buffer.putFloat(feature);
            rows++;
        }

        private void flush() throws IOException {
            buffer.flip();
            while (buffer.hasRemaining()) channel.write(buffer);
            buffer.clear();
        }

        /// Give the matrix of all rows written; its file goes once it is closed here and nobody has the matrix.
        public DiskMatrix matrix() throws IOException {
            flush();
            var all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            return new DiskMatrix(all, rows, width);
        }

        /// The mapped bytes outlive the name of their file, so that nothing is left behind even by a kill.
        @Override
        public void close() throws IOException {
            channel.close();
            if (!path.toFile().delete()) path.toFile().deleteOnExit();
        }
    }
}
