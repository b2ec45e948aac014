package dev.jotter.serve.internal.http;

import dev.jotter.display.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/// Find the handler for a path and method; what fits nowhere is told what does exist.
public final class Router implements Handler {
    private final List<Route> routes = new ArrayList<>();
    private final Supplier<List<String>> known;

    /// @param known the paths that exist at this moment, for the hint after a misspelled one
    public Router(Supplier<List<String>> known) {
        this.known = known;
    }

    /// Add a route; `usage` is the third sentence for who comes with another method.
    public Router add(String method, String template, Handler handler, Function<Request, String> usage) {
        routes.add(Route.of(method, template, handler, usage));
        return this;
    }

    @Override
    public Response handle(Request request) {
        var method = request.method().equals("HEAD") ? "GET" : request.method();
        var here = new ArrayList<Route>();
        for (var route : routes) {
            var parameters = route.match(request.path());
            if (parameters.isEmpty()) continue;
            if (route.method().equals(method)) return route.handler().handle(request.with(parameters.get()));
            here.add(route);
        }
        throw here.isEmpty() ? unknownPath(request) : wrongMethod(request, here);
    }

    private Problem unknownPath(Request request) {
        var answered = routes.stream()
                .map(route -> route.method() + " " + route.template())
                .distinct()
                .toList();
        return Problem.of(
                404,
                "unknown_path",
                "There is nothing at \"" + request.path() + "\".",
                "This server answers " + String.join(", ", answered) + ".",
                Nearest.to(request.path(), known.get())
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("See what is here: curl " + request.url("/v1/models")));
    }

    private static Problem wrongMethod(Request request, List<Route> here) {
        var allowed =
                String.join(", ", new TreeSet<>(here.stream().map(Route::method).toList()));
        var route = here.getFirst();
        return Problem.of(
                        405,
                        "wrong_method",
                        request.method() + " is not answered at \"" + request.path() + "\".",
                        allowed + " was expected, and " + request.method() + " was found.",
                        route.usage()
                                .apply(request.with(route.match(request.path()).orElseThrow())))
                .header("Allow", allowed);
    }
}
