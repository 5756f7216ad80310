package courant.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;

/** The Nu HTML checker's opinion of a document. */
final class ValidHtml {

    private static final long STACK = 64L << 20;

    private ValidHtml() {}

    /** One line for each error. The checker recurses deeply, so it gets a stack of its own. */
    static List<String> faults(String html) throws Exception {
        var check = new FutureTask<>(() -> check(html));
        new Thread(null, check, "html-checker", STACK).start();
        return check.get();
    }

    private static List<String> check(String html) throws Exception {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(OutputFormat.GNU);
        return checker.validate(new ByteArrayInputStream(html.getBytes(UTF_8)))
                .lines()
                .filter(line -> line.contains("error"))
                .toList();
    }
}
