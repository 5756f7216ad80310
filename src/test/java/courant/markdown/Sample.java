package courant.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Test data, and the renderings of it. */
final class Sample {
    static final URI BASE = URI.create("https://harbour.example/p/one");
    static final FieldWriter SLOTS = field -> "\uFDD0" + field.name() + "\uFDD1";

    private Sample() {}

    static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream("/markdown/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String page(String source) {
        return Markdown.parse(source).page().toString();
    }

    static String mail(String source) {
        return Markdown.parse(source)
                .mail(MailStyle.plain(), BASE, FieldWriter.FALLBACK)
                .toString();
    }

    static String text(String source) {
        return Markdown.parse(source).text(BASE, FieldWriter.FALLBACK);
    }
}
