package dev.jotter.frame;

import dev.jotter.frame.internal.picture.Folder;
import dev.jotter.frame.internal.picture.PictureFolder;

/// Read a folder of PNG and JPEG pictures, labelled by the sub-folders in which they lie.
///
/// What is transparent becomes white. A file that is no whole picture is left out and listed with its path.
public final class Images {
    private Images() {}

    /// Read the columns `image` and, when there are sub-folders, `label`.
    public static Loaded read(String folder, PictureOption... options) {
        PictureShape size = null;
        var channels = 0;
        for (var option : options) {
            switch (option) {
                case PictureOption.Size given -> size = new PictureShape(given.width(), given.height(), 1);
                case PictureOption.Channels given -> channels = given.channels();
            }
        }
        return new PictureFolder(Folder.list(folder, "images", "pictures"), size, channels).load();
    }
}
