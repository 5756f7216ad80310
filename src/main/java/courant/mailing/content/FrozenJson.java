package courant.mailing.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import courant.mail.Blueprint;

/** A blueprint as it is kept. Apart from the API's JSON, so that a change there never touches what was frozen. */
public final class FrozenJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FrozenJson() {}

    public static String write(Blueprint blueprint) {
        try {
            return JSON.writeValueAsString(blueprint);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a blueprint always has a JSON form", e);
        }
    }

    static Blueprint read(String json) {
        try {
            return JSON.readValue(json, Blueprint.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("this frozen content cannot be read", e);
        }
    }
}
