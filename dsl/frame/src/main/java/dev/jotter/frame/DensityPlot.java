package dev.jotter.frame;

import dev.jotter.frame.internal.draw.Area;
import dev.jotter.frame.internal.draw.Figure;
import dev.jotter.frame.internal.draw.Legend;
import dev.jotter.frame.internal.draw.LinearScale;
import dev.jotter.frame.internal.draw.Mark;
import dev.jotter.frame.internal.draw.Panel;
import dev.jotter.frame.internal.draw.Points;
import dev.jotter.frame.internal.draw.Size;
import java.util.ArrayList;

/// Draw how densely values lie; the area under each curve is 1.
record DensityPlot(Plotting of) {
    Chart chart() {
        var plot = of.plot();
        of.refuseLog();
        var series = of.series(plot.columns());
        var marks = new ArrayList<Mark>();
        var curves = new ArrayList<Points>();
        var rows = 0;
        var missing = 0;
        for (var at = 0; at < series.size(); at++) {
            var part = series.get(at);
            var values = Axis.of(Cells.column(of.table(), part.column())).finite(part.rows());
            rows += values.length;
            missing += part.rows().length - values.length;
            if (values.length == 0) continue;
            var curve = Density.of(part.name(), values);
            curves.add(curve);
            marks.add(new Area(curve, at, 0));
        }
        var first = Axis.of(Cells.column(of.table(), plot.columns().getFirst()));
        var panel = new Panel(
                of.x(Plotting.names(plot.columns())),
                of.y("density"),
                first.scale(curves.stream().flatMapToDouble(Points::across), false),
                LinearScale.fromZero(curves.stream().flatMapToDouble(Points::up)),
                marks);
        var text = "density of " + Plotting.names(plot.columns()) + of.byText() + ", " + FrameView.count(rows, "row")
                + Plotting.leftOut(missing);
        return Chart.of(new Figure(panel, of.legend(series, Legend.Form.SQUARE), Size.usual()), text);
    }
}
