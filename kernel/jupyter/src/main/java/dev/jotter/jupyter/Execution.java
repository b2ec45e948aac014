package dev.jotter.jupyter;

import dev.jotter.display.MimeBundle;
import java.util.List;
import java.util.Optional;

/// Say how a cell ended.
public sealed interface Execution {
    /// End well, with the last expression's value where there is one.
    ///
    /// @param page a text that the front end opens beside the notebook
    record Ok(Optional<MimeBundle> value, Optional<MimeBundle> page) implements Execution {
        /// End without a value.
        public static Ok nothing() {
            return new Ok(Optional.empty(), Optional.empty());
        }

        /// End with a value to show.
        public static Ok value(MimeBundle value) {
            return new Ok(Optional.of(value), Optional.empty());
        }

        /// End with a text to open beside the notebook.
        public static Ok page(MimeBundle page) {
            return new Ok(Optional.empty(), Optional.of(page));
        }
    }

    /// End with an error.
    ///
    /// @param name the error's kind
    /// @param message what happened, in one line
    /// @param traceback what is shown, line by line, with ANSI colours
    record Failed(String name, String message, List<String> traceback) implements Execution {
        public Failed {
            traceback = List.copyOf(traceback);
        }
    }
}
