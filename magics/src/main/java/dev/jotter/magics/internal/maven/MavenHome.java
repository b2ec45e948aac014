package dev.jotter.magics.internal.maven;

import dev.jotter.display.JotterException;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.repository.RepositoryPolicy;

/// Read the user's Maven settings: mirrors, proxies, passwords, repositories of profiles, the local repository.
final class MavenHome {
    /// Lets a file be used whatever repository it once came from.
    private static final String ANY_ORIGIN = "aether.artifactResolver.simpleLrmInterop";

    private final Context context;
    private final boolean offline;

    private MavenHome(Context context, boolean offline) {
        this.context = context;
        this.offline = offline;
    }

    static MavenHome open(Way way) {
        var overrides = ContextOverrides.create().withUserSettings(true);
        way.settings().ifPresent(overrides::withUserSettingsXmlOverride);
        way.localRepository().ifPresent(overrides::withLocalRepositoryOverride);
        try {
            var context = new StandaloneStaticRuntime().create(overrides.build());
            return new MavenHome(context, saysOffline(context.mavenUserHome().settingsXml()));
        } catch (RuntimeException e) {
            throw new JotterException(
                    "Maven's settings cannot be read.",
                    "A settings.xml as Maven reads it was expected, but: " + Failures.root(e) + ".",
                    "Correct ~/.m2/settings.xml, or name another: %config maven.settings <file>.",
                    e);
        }
    }

    Context context() {
        return context;
    }

    /// Make a session to resolve in, which `transfers` follows.
    DefaultRepositorySystemSession session(Way way, Transfers transfers) {
        var session = new DefaultRepositorySystemSession(context.repositorySystemSession());
        session.setTransferListener(transfers);
        if (way.offline() || offline) session.setOffline(true).setConfigProperty(ANY_ORIGIN, true);
        if (way.update()) session.setUpdatePolicy(RepositoryPolicy.UPDATE_POLICY_ALWAYS);
        return session;
    }

    Path localRepository() {
        return context.mavenUserHome().localRepository();
    }

    /// The library that reads the settings leaves this one out.
    private static boolean saysOffline(Path settings) {
        if (!Files.isRegularFile(settings)) return false;
        try (var xml = Files.newInputStream(settings)) {
            var root = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(xml)
                    .getDocumentElement();
            for (var child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeName().equals("offline"))
                    return child.getTextContent().strip().equals("true");
            }
            return false;
        } catch (Exception e) {
            return false;
        }
    }
}
