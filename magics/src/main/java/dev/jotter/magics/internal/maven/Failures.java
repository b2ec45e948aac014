package dev.jotter.magics.internal.maven;

import dev.jotter.display.JotterException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionScheme;

/// Put what the resolver complains of into our three sentences.
final class Failures {
    private static final List<Class<? extends Exception>> NO_NETWORK = List.of(
            UnknownHostException.class,
            ConnectException.class,
            NoRouteToHostException.class,
            PortUnreachableException.class,
            SocketTimeoutException.class);

    private Failures() {}

    /// Say whether a repository did not answer at all.
    static boolean isUnreachable(Throwable failure) {
        return causes(failure).stream().anyMatch(cause -> NO_NETWORK.stream().anyMatch(kind -> kind.isInstance(cause)));
    }

    /// Give the innermost reason, in one line.
    static String root(Throwable failure) {
        var causes = causes(failure);
        var last = causes.getLast();
        var message = String.valueOf(last.getMessage()).lines().findFirst().orElse("");
        return last instanceof UnknownHostException ? "unknown host " + message : message.replaceAll("\\.$", "");
    }

    static JotterException unreachable(RepositoryException online, RepositoryException offline, Path local) {
        var lacking = artifact(offline).map(one -> label(one)).orElse("something of it");
        return new JotterException(
                "Maven can reach no repository: " + root(online) + ".",
                "All of it was expected in " + local + " then, but " + lacking + " is not there.",
                "Connect to the network and run the cell again, or add the files by %jars.",
                online);
    }

    static JotterException told(RepositoryException failure, Wish wish, Resolver resolver, Path local) {
        if (failure instanceof ArtifactDescriptorException broken
                && broken.getResult().getRequest().getRequestContext().equals("jotter")) {
            return brokenPom(broken);
        }
        var lacking = artifact(failure);
        if (lacking.isPresent()) return notFound(failure, lacking.get(), wish, resolver, local);
        return new JotterException(
                "Maven cannot resolve this.",
                "Libraries that can be fetched were expected, but: " + root(failure) + ".",
                "Check the coordinates, and the repositories: "
                        + (wish.places().isEmpty() ? "%mavenRepo <name> <url> adds one." : asked(wish, resolver) + "."),
                failure);
    }

    private static JotterException brokenPom(ArtifactDescriptorException failure) {
        var cause = causes(failure).stream()
                .filter(one -> !(one instanceof ArtifactDescriptorException))
                .map(one ->
                        String.valueOf(one.getMessage()).replaceAll("\\s+", " ").replaceAll("\\.$", ""))
                .findFirst()
                .orElse(root(failure));
        return new JotterException(
                "The POM cannot be used.",
                "XML as Maven reads it was expected, but: " + cause + ".",
                "Correct it and run the cell again.",
                failure);
    }

    private static JotterException notFound(
            RepositoryException failure, Artifact lacking, Wish wish, Resolver resolver, Path local) {
        var library = Resolver.coordinate(lacking);
        var asked = resolver.session().isOffline() ? local + ", as Maven is offline" : asked(wish, resolver);
        var versions = versions(lacking, wish, resolver);
        var near = near(versions, library.version());
        if (versions.contains(library.version())) {
            return new JotterException(
                    "\"" + library + "\" was not found.",
                    "Asked: " + asked + "; this version is there, but without such a file.",
                    "Check the extension \"" + library.extension() + "\""
                            + (library.classifier().isEmpty() ? "." : " and \"" + library.classifier() + "\"."),
                    failure);
        }
        if (near.isEmpty()) {
            return new JotterException(
                    "\"" + library + "\" was not found.",
                    "Asked: " + asked + "; no version of " + library.key() + " is there.",
                    resolver.session().isOffline()
                            ? "Run the cell once with a network, so that it is fetched."
                            : "Check the group and the artifact, or add its repository: %mavenRepo <name> <url>.",
                    failure);
        }
        return new JotterException(
                "\"" + library + "\" was not found.",
                "Asked: " + asked + "; the nearest versions there are " + String.join(", ", near) + ".",
                "Type, for example, %maven " + library.version(near.getLast()) + ".",
                failure);
    }

    /// Give up to five versions around the one that is not there, in their order.
    static List<String> near(List<String> versions, String wanted) {
        VersionScheme scheme = new GenericVersionScheme();
        try {
            var target = scheme.parseVersion(wanted);
            var at = 0;
            for (var version : versions) if (scheme.parseVersion(version).compareTo(target) < 0) at++;
            var from = Math.clamp(at - 3, 0, Math.max(0, versions.size() - 5));
            return versions.subList(from, Math.min(versions.size(), from + 5));
        } catch (InvalidVersionSpecificationException e) {
            return versions.subList(Math.max(0, versions.size() - 5), versions.size());
        }
    }

    private static List<String> versions(Artifact lacking, Wish wish, Resolver resolver) {
        try {
            var range = new VersionRangeRequest(lacking.setVersion("[0,)"), resolver.repositories(wish), "");
            return resolver.system().resolveVersionRange(resolver.session(), range).getVersions().stream()
                    .map(Object::toString)
                    .toList();
        } catch (VersionRangeResolutionException e) {
            return List.of();
        }
    }

    private static String asked(Wish wish, Resolver resolver) {
        return resolver.repositories(wish).stream()
                .map(one -> one.getId() + " (" + one.getUrl() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Optional<Artifact> artifact(Throwable failure) {
        for (var cause : causes(failure)) {
            if (cause instanceof ArtifactNotFoundException lacking) return Optional.of(lacking.getArtifact());
            if (cause instanceof VersionRangeResolutionException range) {
                return Optional.of(range.getResult().getRequest().getArtifact());
            }
            if (cause instanceof VersionResolutionException version) {
                return Optional.of(version.getResult().getRequest().getArtifact());
            }
        }
        return Optional.empty();
    }

    private static String label(Artifact artifact) {
        return Resolver.coordinate(artifact).toString();
    }

    /// List a failure and its causes, outermost first; what repositories answered stands behind the failure to choose a
    /// version.
    private static List<Throwable> causes(Throwable failure) {
        var all = new ArrayList<Throwable>();
        for (var one = failure; one != null && !all.contains(one); one = one.getCause()) {
            all.add(one);
            if (one instanceof VersionResolutionException version)
                addAll(version.getResult().getExceptions(), all);
            if (one instanceof VersionRangeResolutionException range)
                addAll(range.getResult().getExceptions(), all);
        }
        return all;
    }

    private static void addAll(List<Exception> answers, List<Throwable> all) {
        for (var answer : answers) all.addAll(causes(answer));
    }
}
