package dev.jotter.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommsTests {
    private final List<CommMessage> sent = new ArrayList<>();
    private final CommLine line = new CommLine(sent::add);
    private final CommLine before = Comms.install(line);

    @AfterEach
    void putBack() {
        Comms.install(before);
    }

    @Test
    void opensSendsAndCloses() {
        var comm = Comms.open("clock", Map.of("zone", "UTC"));
        comm.send(Map.of("tick", 1), new byte[] {7});
        assertThat(line.targets()).isEqualTo(Map.of(comm.id(), "clock"));
        comm.close();
        comm.close();
        assertThat(sent.stream().map(CommMessage::kind))
                .containsExactly(CommMessage.Kind.OPEN, CommMessage.Kind.MESSAGE, CommMessage.Kind.CLOSE);
        assertThat(sent.getFirst().target()).isEqualTo("clock");
        assertThat(sent.get(1).buffers()).containsExactly(new byte[] {7});
        assertThat(line.targets()).isEmpty();
        assertThat(comm).hasToString("Comm clock (closed)");
    }

    @Test
    void handsMessagesToTheReadersOfTheirComm() {
        var heard = new ArrayList<Object>();
        var comm = Comms.open("a").onMessage(message -> heard.add(message.data().get("n")));
        Comms.open("b").onMessage(message -> heard.add("wrong"));
        line.receive(message(CommMessage.Kind.MESSAGE, comm.id(), "", Map.of("n", 5)));
        line.receive(message(CommMessage.Kind.MESSAGE, "unknown", "", Map.of("n", 6)));
        assertThat(heard).containsExactly(5);
    }

    @Test
    void tellsWhenTheOtherSideCloses() {
        var heard = new ArrayList<Object>();
        var comm = Comms.open("a").onClose(message -> heard.add("closed"));
        line.receive(message(CommMessage.Kind.CLOSE, comm.id(), "", Map.of()));
        assertThat(heard).containsExactly("closed");
        assertThat(comm.isOpen()).isFalse();
        assertThatThrownBy(() -> comm.send(Map.of())).hasMessage("""
                        Nothing was sent over the comm "a".
                        An open comm was expected, but one of the two sides has closed it.
                        Open another: Comms.open("a").""");
    }

    @Test
    void opensForTheFrontEndWhatIsATarget() {
        Comms.target("echo", (comm, opening) -> comm.send(opening.data()));
        line.receive(message(CommMessage.Kind.OPEN, "c1", "echo", Map.of("x", 1)));
        line.receive(message(CommMessage.Kind.OPEN, "c2", "none", Map.of()));
        assertThat(sent.stream().map(one -> one.kind() + " " + one.comm() + " " + one.data()))
                .containsExactly("MESSAGE c1 {x=1}", "CLOSE c2 {}");
        assertThat(line.targets()).isEqualTo(Map.of("c1", "echo"));
    }

    @Test
    void saysWhereThereIsNoFrontEnd() {
        Comms.install(Comms.alone());
        assertThatThrownBy(() -> Comms.open("clock")).hasMessage("""
                        No comm was opened for "clock".
                        A notebook's front end was expected at the other end, but this program runs without one.
                        Run the cell in Jupyter: ./jotter install, then pick "Java (Jotter)" in a notebook.""");
    }

    private static CommMessage message(CommMessage.Kind kind, String comm, String target, Map<String, ?> data) {
        return new CommMessage(kind, comm, target, data, Map.of(), List.of());
    }
}
