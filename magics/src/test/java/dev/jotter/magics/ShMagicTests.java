package dev.jotter.magics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.shell.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ShMagicTests extends MagicTest {
    @TempDir
    Path folder;

    @Test
    void showsWhatTheCommandWrites() {
        done("%sh echo one; echo two");
        assertThat(said()).isEqualTo("one\ntwo\n");
        done("%%sh\nfor i in 1 2\ndo echo $i\ndone");
        assertThat(said()).isEqualTo("1\n2\n");
    }

    @Test
    void showsItWhileTheCommandRuns() throws Exception {
        var go = folder.resolve("go");
        var running = CompletableFuture.supplyAsync(
                () -> run("%sh echo begun; while [ ! -e " + go + " ]; do sleep 0.02; done; echo ended"));
        while (bytes.size() < "begun\n".length()) Thread.onSpinWait();
        assertThat(said()).isEqualTo("begun\n");
        Files.createFile(go);
        running.get(10, TimeUnit.SECONDS);
        assertThat(said()).isEqualTo("ended\n");
    }

    @Test
    void tellsOfAnExitCode() {
        assertThat(error("%sh echo no such thing >&2; exit 3"))
                .isEqualTo("The command ended with exit code 3: echo no such thing >&2; exit 3\n"
                        + "The exit code 0 was expected; its last complaint is: no such thing\n"
                        + "Correct the command, or put \"|| true\" behind it where this code is fine.");
        assertThat(error("%sh")).startsWith("There is nothing to run.\n");
    }

    @Test
    void putsVariablesIntoTheCommand() {
        run("var name = \"Ada\"; var age = 36;");
        done("%sh echo {name} $age {other} ${name}. $HOME_OF_NOBODY '{print $1}' \\$age");
        assertThat(said()).isEqualTo("Ada 36 {other} . {print $1} $age\n");
    }

    @Test
    void endsWithAllItsChildrenWhenItIsStopped() throws Exception {
        var running = CompletableFuture.supplyAsync(() -> run("%sh (sleep 1000 & echo $!; wait) & wait"));
        while (bytes.size() == 0 || !said(bytes).endsWith("\n")) Thread.onSpinWait();
        var child = ProcessHandle.of(Long.parseLong(said().strip())).orElseThrow();
        shell.interrupt();
        assertThat(running.get(5, TimeUnit.SECONDS)).isInstanceOf(Outcome.Interrupted.class);
        child.onExit().get(5, TimeUnit.SECONDS);
    }

    /// Jupyter's signal goes to both, and ends the program before the kernel has heard it.
    @Test
    void isStoppedByAnInterruptThatItsProgramHeardBefore() throws Exception {
        var running = CompletableFuture.supplyAsync(() -> run("%sh echo $$; kill -INT $$"));
        while (!said(bytes).endsWith("\n")) Thread.onSpinWait();
        var program = ProcessHandle.of(Long.parseLong(said().strip()));
        if (program.isPresent()) program.get().onExit().get(5, TimeUnit.SECONDS);
        Thread.sleep(100);
        shell.interrupt();
        assertThat(running.get(5, TimeUnit.SECONDS)).isInstanceOf(Outcome.Interrupted.class);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void standsWhereCdWent() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        done("%cd " + folder);
        done("%cd sub");
        said();
        done("%sh pwd");
        assertThat(said()).isEqualTo(folder.resolve("sub") + "\n");
        done("%cd -");
        assertThat(shown("%pwd")).isEqualTo(folder.toString());
        assertThat(error("%cd none"))
                .isEqualTo("There is no folder \"none\".\nA folder was expected at " + folder.resolve("none")
                        + ".\nCorrect the path; %sh ls lists what is here.");
        done("%cd");
        assertThat(shown("%pwd")).isEqualTo(System.getProperty("user.home"));
    }

    @Test
    void seesWhatEnvSets() {
        run("var name = \"Ada\";");
        done("%env GREETING=hello {name}");
        done("%env OTHER there");
        done("%sh echo \"$GREETING, $OTHER\"");
        assertThat(said()).isEqualTo("hello Ada, there\n");
        assertThat(shown("%env GREETING")).isEqualTo("hello Ada");
        assertThat(shown("%env")).contains("GREETING").contains("PATH");
        assertThat(error("%env GREETNG"))
                .isEqualTo("There is no variable \"GREETNG\" in the environment.\n"
                        + "A name that %env lists was expected.\nDid you mean \"GREETING\"?");
    }

    @Test
    void usesTheShellThatIsSet() {
        done("%config sh.shell /no/such/shell");
        assertThat(error("%sh ls")).startsWith("The shell \"/no/such/shell\" cannot be started.\n");
        done("%config sh.shell sh");
        done("%sh true");
    }
}
