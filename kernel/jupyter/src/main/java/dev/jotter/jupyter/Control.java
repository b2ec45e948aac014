package dev.jotter.jupyter;

import org.zeromq.ZMQ;

/// Take what must be answered while a cell runs: interrupt, shutdown, kernel info.
final class Control extends Requests {
    Control(ZMQ.Context context, String endpoint, Wire wire, Iopub iopub, Answers answers) {
        super(context, endpoint, "control", wire, iopub, answers);
    }
}
