package dev.jotter.frame;

import java.util.ArrayList;
import java.util.List;

/// Read the options of a join once; of two alike the last counts, but for the columns, which add up.
record JoinPlan(List<JoinOption.On> on, JoinOption.Keep keep, String suffix) {
    static JoinPlan of(JoinOption... options) {
        var on = new ArrayList<JoinOption.On>();
        var keep = JoinOption.Keep.INNER;
        var suffix = "";
        for (var option : options) {
            switch (option) {
                case JoinOption.On pair -> on.add(pair);
                case JoinOption.Keep which -> keep = which;
                case JoinOption.Suffix(var text) -> suffix = text;
            }
        }
        return new JoinPlan(List.copyOf(on), keep, suffix);
    }
}
