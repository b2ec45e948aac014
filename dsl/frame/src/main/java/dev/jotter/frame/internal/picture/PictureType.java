package dev.jotter.frame.internal.picture;

import dev.jotter.frame.Pixels;
import tech.tablesaw.columns.AbstractColumnParser;
import tech.tablesaw.columns.AbstractColumnType;
import tech.tablesaw.io.ReadOptions;

/// Tell Tablesaw that there are columns of pictures.
final class PictureType extends AbstractColumnType {
    static final PictureType PICTURE = new PictureType();

    private PictureType() {
        super(8, "PICTURE", "Picture");
    }

    @Override
    public PictureColumn create(String name) {
        return PictureColumn.empty(name);
    }

    @Override
    public AbstractColumnParser<Pixels> customParser(ReadOptions options) {
        return new NoText();
    }

    /// A picture is never read from a text.
    static final class NoText extends AbstractColumnParser<Pixels> {
        NoText() {
            super(PICTURE);
        }

        @Override
        public boolean canParse(String text) {
            return false;
        }

        @Override
        public Pixels parse(String text) {
            throw new UnsupportedOperationException("A picture cannot be read from a cell of text");
        }
    }
}
