package courant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;

/** The checker of the HTML standard (the one behind validator.w3.org), with no network. */
public final class ValidHtml {
    /** The checker's schema is nested deeply; its makers ask for a large stack. */
    private static final long STACK_BYTES = 64L << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ValidHtml() {}

    /** Fails with everything that is wrong with this page, line by line. */
    public static void check(String html) {
        assertThat(errors(html)).as(() -> "HTML of\n" + html).isEmpty();
    }

    private static List<String> errors(String html) {
        var errors = new ArrayList<String>();
        for (var message : messages(html)) {
            if (message.path("type").asText().equals("error")) {
                errors.add("line " + message.path("lastLine").asInt() + ": "
                        + message.path("message").asText() + " – "
                        + message.path("extract").asText());
            }
        }
        return errors;
    }

    private static JsonNode messages(String html) {
        try {
            var answer = new FutureTask<>(() -> validate(html));
            new Thread(null, answer, "checker of HTML", STACK_BYTES).start();
            return JSON.readTree(answer.get()).path("messages");
        } catch (Exception e) {
            throw new AssertionError("The checker itself failed", e);
        }
    }

    private static String validate(String html) throws Exception {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(OutputFormat.JSON);
        return validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }
}
