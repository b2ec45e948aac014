package dev.jotter.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CommTests {
    private final FrontEnd frontEnd = new FrontEnd();

    @AfterEach
    void close() {
        frontEnd.close();
    }

    @Test
    void carriesWhatACellOpensWithMetadataAndBytes() {
        var reply = frontEnd.execute("open widget");
        var opened = frontEnd.published(reply.parent()).getLast();
        assertThat(opened.type()).isEqualTo("comm_open");
        assertThat(opened.content().toString())
                .isEqualTo("{\"comm_id\":\"k1\",\"target_name\":\"widget\",\"data\":{\"size\":3}}");
        assertThat(opened.metadata().toString()).isEqualTo("{\"version\":\"2.1.0\"}");
        assertThat(opened.buffers()).containsExactly(new byte[] {0, -1});
    }

    @Test
    void carriesMessagesBothWays() {
        var content = empty().put("comm_id", "c1");
        content.putObject("data")
                .put("name", "Ada")
                .putNull("age")
                .putArray("list")
                .add(1)
                .add(2.5);
        var metadata = empty().put("version", "1");
        var bytes = new byte[] {3, 0, 7};
        var id = frontEnd.send(
                frontEnd.shell, frontEnd.frames("comm_msg", empty(), metadata, content, bytes, new byte[0]));
        var echoed = frontEnd.published(id).getFirst();
        assertThat(echoed.type()).isEqualTo("comm_msg");
        assertThat(echoed.content()).isEqualTo(content);
        assertThat(echoed.metadata()).isEqualTo(metadata);
        assertThat(echoed.buffers()).containsExactly(bytes, new byte[0]);
    }

    @Test
    void closesWhatIsOpenedForAnUnknownTarget() {
        var id = frontEnd.send(
                frontEnd.shell, "comm_open", empty().put("comm_id", "c9").put("target_name", "none"));
        var closed = frontEnd.published(id).getFirst();
        assertThat(closed.type()).isEqualTo("comm_close");
        assertThat(closed.text("comm_id")).isEqualTo("c9");
    }

    @Test
    void listsTheOpenOnesOfAllTargetsOrOfOne() {
        var all = frontEnd.request(frontEnd.shell, "comm_info_request", empty());
        assertThat(all.content().at("/comms/c2/target_name").asText()).isEqualTo("map");
        assertThat(all.content().path("comms")).hasSize(2);
        var one = frontEnd.request(frontEnd.control, "comm_info_request", empty().put("target_name", "clock"));
        assertThat(one.content().path("comms").toString()).isEqualTo("{\"c1\":{\"target_name\":\"clock\"}}");
    }

    @Test
    void saysWhatJsonCannotSay() {
        assertThat(frontEnd.execute("open odd").text("evalue")).isEqualTo("""
                        The comm's message was not sent.
                        Texts, finite numbers, booleans, lists and maps of these were expected; found: java.lang.Thread under "thread".
                        Make texts or maps of it first, and give bytes as buffers.""");
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
