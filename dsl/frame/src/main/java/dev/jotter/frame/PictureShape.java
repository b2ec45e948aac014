package dev.jotter.frame;

/// Say how large the pictures of a column are.
///
/// @param width pixels from left to right
/// @param height pixels from top to bottom
/// @param channels bytes a pixel: 1 is grey, 3 is red, green and blue
public record PictureShape(int width, int height, int channels) {
    public PictureShape {
        if (width < 1 || height < 1 || (channels != 1 && channels != 3)) {
            throw new IllegalArgumentException("No picture is " + width + " x " + height + " x " + channels);
        }
    }

    /// Count the bytes of one picture.
    public int bytes() {
        return Math.multiplyExact(Math.multiplyExact(width, height), channels);
    }

    /// Give the shape of the same picture on its side.
    public PictureShape turned() {
        return new PictureShape(/* width= */ height, /* height= */ width, channels);
    }

    /// Say whether the pictures have colours.
    public boolean coloured() {
        return channels == 3;
    }

    @Override
    public String toString() {
        return width + "x" + height + (coloured() ? " colour" : "");
    }
}
