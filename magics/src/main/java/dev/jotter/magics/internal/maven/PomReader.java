package dev.jotter.magics.internal.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;

/// Let the resolver read POM files that lie in no repository, under names that nobody else has.
final class PomReader implements WorkspaceReader {
    private static final String GROUP = "dev.jotter.session";

    private final WorkspaceRepository repository = new WorkspaceRepository("jotter");
    private final List<Path> poms;

    PomReader(List<Path> poms) {
        this.poms = poms;
    }

    /// Give the name of the POM with this number.
    static Artifact artifact(int number) {
        return new DefaultArtifact(GROUP, "pom-" + number, "pom", "1");
    }

    @Override
    public WorkspaceRepository getRepository() {
        return repository;
    }

    @Override
    public @Nullable File findArtifact(Artifact artifact) {
        if (!artifact.getGroupId().equals(GROUP)) return null;
        return poms.get(Integer.parseInt(artifact.getArtifactId().substring("pom-".length())))
                .toFile();
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return List.of();
    }
}
