package courant.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidHtmlTest {
    /** The validator's schema is deeply nested; its makers ask for a large stack. */
    private static final long STACK_BYTES = 64L * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"varied.md", "hostile/tricks.md", "hostile/broken-html.md", "hostile/braces.md"})
    void pages_and_mails_are_valid_html(String file) throws Exception {
        assertValid(Sample.page(Sample.read(file)));
        assertValid(Sample.mail(Sample.read(file)));
    }

    private static void assertValid(String html) throws Exception {
        String page =
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>x</title></head><body><main><h1>x"
                        + "</h1>" + html + "</main></body></html>";
        FutureTask<String> validation = new FutureTask<>(() -> validate(page));
        new Thread(null, validation, "validator", STACK_BYTES).start();
        assertThat(validation.get().lines().filter(line -> line.contains(" error: ")))
                .as(page)
                .isEmpty();
    }

    private static String validate(String page) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        return validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }
}
