import static dev.jotter.Jotter.*;
import dev.jotter.display.*;
import dev.jotter.frame.*;
import dev.jotter.learn.*;
import dev.jotter.model.*;
import dev.jotter.serve.*;
import tech.tablesaw.api.Table;
