package dev.jotter.serve.internal.api;

import dev.jotter.display.JotterException;
import dev.jotter.serve.internal.http.Handler;
import dev.jotter.serve.internal.http.Problem;
import dev.jotter.serve.internal.http.Request;
import dev.jotter.serve.internal.http.Response;
import dev.jotter.serve.internal.live.Counter;
import dev.jotter.serve.internal.live.Deployment;
import dev.jotter.serve.internal.live.Lease;
import dev.jotter.serve.internal.store.Account;
import dev.jotter.serve.internal.store.Grant;
import dev.jotter.serve.internal.store.Usage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/// Answer `POST /v1/models/{name}:predict` and `POST /v1/models/{name}/versions/{version}:predict`.
record PredictHandler(Directory directory, Gate gate, Counter counter) implements Handler {

    @Override
    public Response handle(Request request) {
        var deployment = directory.deployment(request);
        var grant = gate.admit(request, deployment);
        try (var lease = lease(request, deployment)) {
            var model = lease.model();
            var sample = new Sample(directory, request, deployment, model);
            var rows = new RowReader(request, sample).read();
            var start = System.nanoTime();
            var answers = Answers.of(rows, model.predictor());
            var nanos = System.nanoTime() - start;
            if (answers.good() == 0) throw answers.problem();
            count(grant, deployment, model.version(), answers, nanos);
            return Response.json(200, answers.tree(deployment.name(), model.version(), nanos));
        }
    }

    private static Lease lease(Request request, Deployment deployment) {
        var wanted = request.parameters().get("version");
        if (wanted == null) return deployment.next();
        return deployment.version(resolve(deployment, wanted));
    }

    private static String resolve(Deployment deployment, String wanted) {
        try {
            return deployment.resolve(wanted);
        } catch (JotterException unknown) {
            throw new Problem(404, "unknown_version", unknown, Map.of());
        }
    }

    private void count(Grant grant, Deployment deployment, String version, Answers answers, long nanos) {
        var account = new Account(
                LocalDate.now(ZoneOffset.UTC),
                grant.owner(),
                deployment.name(),
                version,
                deployment.policy().price());
        counter.add(account, new Usage(1, answers.good(), answers.noted(), nanos));
    }
}
