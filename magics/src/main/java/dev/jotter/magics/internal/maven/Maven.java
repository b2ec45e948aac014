package dev.jotter.magics.internal.maven;

import dev.jotter.display.JotterException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.aether.RepositoryException;
import org.jspecify.annotations.Nullable;

/// Resolve wishes for one session.
public final class Maven {
    private @Nullable MavenHome home;
    private @Nullable Way opened;

    /// Resolve all of a wish together. When no repository answers, the local one is asked alone.
    ///
    /// @throws JotterException when something is not found or not right
    /// @throws InterruptedException when the caller is interrupted; what is being fetched is given up
    public Resolution resolve(Wish wish, Way way) throws InterruptedException {
        var transfers = new Transfers();
        var work = new FutureTask<>(() -> resolve(wish, way, transfers));
        var thread = new Thread(work, "maven");
        thread.setDaemon(true);
        thread.start();
        try {
            return work.get();
        } catch (InterruptedException e) {
            transfers.cancel();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JotterException told) throw told;
            throw new IllegalStateException(e.getCause());
        } finally {
            transfers.finish();
        }
    }

    private Resolution resolve(Wish wish, Way way, Transfers transfers) {
        var here = home(way);
        var resolver = new Resolver(here.context(), here.session(way, transfers));
        try {
            return new Resolution(resolver.files(wish, way.sources()), List.of());
        } catch (RepositoryException e) {
            if (resolver.session().isOffline() || !Failures.isUnreachable(e)) {
                throw Failures.told(e, wish, resolver, here.localRepository());
            }
            return alone(wish, way, transfers, e);
        }
    }

    private Resolution alone(Wish wish, Way way, Transfers transfers, RepositoryException online) {
        var here = home(way);
        var resolver = new Resolver(here.context(), here.session(way.goOffline(), transfers));
        try {
            var note = "No repository could be reached (%s): all of it comes from %s."
                    .formatted(Failures.root(online), here.localRepository());
            return new Resolution(resolver.files(wish, way.sources()), List.of(note));
        } catch (RepositoryException e) {
            throw Failures.unreachable(online, e, here.localRepository());
        }
    }

    /// Settings are read once; a change of the way reads them again.
    private synchronized MavenHome home(Way way) {
        var known = home;
        var before = opened;
        if (known != null
                && before != null
                && before.settings().equals(way.settings())
                && before.localRepository().equals(way.localRepository())) return known;
        var fresh = MavenHome.open(way);
        home = fresh;
        opened = way;
        return fresh;
    }
}
