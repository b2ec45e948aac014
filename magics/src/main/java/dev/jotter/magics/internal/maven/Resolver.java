package dev.jotter.magics.internal.maven;

import eu.maveniverse.maven.mima.context.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.graph.DependencyVisitor;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.VersionRequest;
import org.eclipse.aether.util.artifact.SubArtifact;
import org.eclipse.aether.util.filter.ScopeDependencyFilter;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;

/// Turn a wish into files: collect the graph of dependencies, settle the conflicts as Maven does (the nearest wins),
/// fetch what is not there.
final class Resolver {
    private static final Set<String> RUNTIME = Set.of("compile", "runtime", "system", "");

    private final RepositorySystem system;
    private final DefaultRepositorySystemSession session;
    private final List<RemoteRepository> usual;
    private final LocalVersions local;

    Resolver(Context context, DefaultRepositorySystemSession session) {
        this.system = context.repositorySystem();
        this.session = session;
        this.usual = context.remoteRepositories();
        this.local = new LocalVersions(context.mavenUserHome().localRepository());
    }

    /// Give all files of a wish; with `sources`, fetch the jars of sources that exist as well.
    List<Found> files(Wish wish, boolean sources) throws RepositoryException {
        session.setWorkspaceReader(new PomReader(wish.poms()));
        var request = request(wish);
        var root = system.collectDependencies(session, request).getRoot();
        // What is asked for in a POM with the scope test or provided stands in the graph, since it is asked for.
        var result = system.resolveDependencies(
                session, new DependencyRequest(root, new ScopeDependencyFilter(null, List.of("test", "provided"))));
        var wantedBy = new LinkedHashMap<String, String>();
        for (var direct : root.getChildren()) {
            mark(direct, coordinate(direct.getArtifact()).toString(), wantedBy);
        }
        var found = new ArrayList<Found>();
        for (var one : result.getArtifactResults()) {
            var artifact = one.getArtifact();
            if (artifact == null
                    || artifact.getFile() == null
                    || artifact.getExtension().equals("pom")) continue;
            var library = coordinate(artifact);
            var by = wantedBy.getOrDefault(library.key(), library.toString());
            found.add(new Found(library, artifact.getFile().toPath(), by));
        }
        if (sources) fetchSources(result.getRoot(), request.getRepositories());
        return found;
    }

    /// List the repositories that a wish asks.
    List<RemoteRepository> repositories(Wish wish) {
        var bare = wish.places().stream()
                .map(place -> new RemoteRepository.Builder(place.id(), "default", place.url()).build())
                .toList();
        return together(system.newResolutionRepositories(session, bare), usual);
    }

    RepositorySystem system() {
        return system;
    }

    DefaultRepositorySystemSession session() {
        return session;
    }

    private CollectRequest request(Wish wish) throws RepositoryException {
        var repositories = repositories(wish);
        var direct = new LinkedHashMap<String, Dependency>();
        var managed = new ArrayList<Dependency>();
        for (var number = 0; number < wish.poms().size(); number++) {
            var pom = system.readArtifactDescriptor(
                    strict(), new ArtifactDescriptorRequest(PomReader.artifact(number), repositories, "jotter"));
            repositories = together(repositories, system.newResolutionRepositories(session, pom.getRepositories()));
            managed.addAll(pom.getManagedDependencies());
            for (var dependency : pom.getDependencies()) {
                if (!RUNTIME.contains(dependency.getScope())) continue;
                direct.put(coordinate(dependency.getArtifact()).key(), dependency);
            }
        }
        var exclusions = wish.exclusions().stream().map(Resolver::exclusion).toList();
        for (var library : wish.sorted()) {
            direct.put(library.key(), new Dependency(settled(library, repositories), "compile", false));
        }
        return new CollectRequest()
                .setDependencies(direct.values().stream()
                        .map(one -> one.setExclusions(with(one, exclusions)))
                        .toList())
                .setManagedDependencies(managed)
                .setRepositories(repositories);
    }

    /// A moving version is settled first, since the collector takes it for the name of a version. Where no repository
    /// can be asked, what lies in the local one is all there is.
    private Artifact settled(Coordinate library, List<RemoteRepository> repositories) throws RepositoryException {
        var artifact = artifact(library);
        if (!library.isMoving() && !library.isRange()) return artifact;
        if (session.isOffline()) {
            return local.newest(library).map(artifact::setVersion).orElse(artifact);
        }
        if (library.isRange()) return artifact;
        return artifact.setVersion(system.resolveVersion(session, new VersionRequest(artifact, repositories, ""))
                .getVersion());
    }

    /// A POM of the user's own must be right, whereas those in the repositories often are not.
    private DefaultRepositorySystemSession strict() {
        return new DefaultRepositorySystemSession(session)
                .setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(false, false));
    }

    private void fetchSources(DependencyNode root, List<RemoteRepository> repositories) {
        var requests = new ArrayList<ArtifactRequest>();
        root.accept(new DependencyVisitor() {
            @Override
            public boolean visitEnter(DependencyNode node) {
                var artifact = node.getArtifact();
                if (artifact != null
                        && artifact.getFile() != null
                        && artifact.getClassifier().isEmpty()) {
                    requests.add(
                            new ArtifactRequest(new SubArtifact(artifact, "sources", "jar"), repositories, "sources"));
                }
                return true;
            }

            @Override
            public boolean visitLeave(DependencyNode node) {
                return true;
            }
        });
        try {
            system.resolveArtifacts(session, requests);
        } catch (ArtifactResolutionException e) {
            // Many libraries have none; those that have are there now.
        }
    }

    private static void mark(DependencyNode node, String by, Map<String, String> wantedBy) {
        wantedBy.putIfAbsent(coordinate(node.getArtifact()).key(), by);
        for (var child : node.getChildren()) mark(child, by, wantedBy);
    }

    static Artifact artifact(Coordinate library) {
        return new DefaultArtifact(
                library.group(), library.artifact(), library.classifier(), library.extension(), library.version());
    }

    static Coordinate coordinate(Artifact artifact) {
        return new Coordinate(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getExtension(),
                artifact.getClassifier(),
                artifact.getBaseVersion());
    }

    private static Exclusion exclusion(String pair) {
        var parts = pair.split(":");
        return new Exclusion(parts[0], parts[1], "*", "*");
    }

    private static List<Exclusion> with(Dependency dependency, List<Exclusion> more) {
        var all = new ArrayList<>(dependency.getExclusions());
        all.addAll(more);
        return all;
    }

    private static List<RemoteRepository> together(List<RemoteRepository> first, List<RemoteRepository> second) {
        var byId = new LinkedHashMap<String, RemoteRepository>();
        for (var one : first) byId.put(one.getId(), one);
        for (var one : second) byId.putIfAbsent(one.getId(), one);
        return List.copyOf(byId.values());
    }
}
