package dev.jotter;

import dev.jotter.frame.PictureOption;
import dev.jotter.learn.Frame;

/// Load: pictures and texts, which lie in folders.
abstract sealed class FolderWords permits FormatWords {
    /// Read pictures and their labels from two files in IDX form, plain or `.gz`, as MNIST has them.
    ///
    /// ```java
    /// idx("data/fashion/train-images.gz", "data/fashion/train-labels.gz").show(20)
    /// ```
    public static Frame idx(String images, String labels) {
        return Frame.idx(images, labels);
    }

    /// Read a folder of PNG and JPEG pictures, labelled by the sub-folders in which they lie.
    ///
    /// ```java
    /// Files.createDirectories(Path.of("pictures/plots"));
    /// penguins.plot(histogram("body_mass_g")).save("pictures/plots/mass.png");
    /// images("pictures", size(64, 64), grey())
    /// ```
    public static Frame images(String folder, PictureOption... options) {
        return Frame.images(folder, options);
    }

    /// Make every picture so large, in pixels.
    ///
    /// ```java
    /// images("pictures", size(32, 32)).show(5)
    /// ```
    public static PictureOption size(int width, int height) {
        return PictureOption.size(width, height);
    }

    /// Read pictures without their colours.
    ///
    /// ```java
    /// images("pictures", size(28, 28), grey())
    /// ```
    public static PictureOption grey() {
        return PictureOption.grey();
    }

    /// Read pictures as red, green and blue, grey ones too.
    ///
    /// ```java
    /// images("pictures", size(28, 28), colour())
    /// ```
    public static PictureOption colour() {
        return PictureOption.colour();
    }

    /// Read a folder of texts, one a file, labelled by the sub-folders in which they lie.
    ///
    /// ```java
    /// texts("data/mails").head(3)
    /// ```
    public static Frame texts(String folder) {
        return Frame.ofTexts(folder);
    }
}
