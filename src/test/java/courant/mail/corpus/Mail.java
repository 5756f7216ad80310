package courant.mail.corpus;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import courant.mail.Blueprint;
import courant.mail.Design;
import courant.mail.Mould;
import courant.mail.Reading;
import courant.mail.dkim.TestKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** A post's mail as it goes to one reader, signed. */
record Mail(Source source, Blueprint blueprint, Reading reading, byte[] bytes) {
    /** Below this the mails lie to be looked at, and for the browser test. */
    private static final Path FOLDER = Path.of("target/mails/corpus");

    static final TestKeys KEYS = new TestKeys("example.org");

    static Mail of(Source source, Design design) {
        var blueprint = design.draw(source.mail(), source.postmark());
        var signed = new Mould(blueprint).fill(source.reader(), KEYS.signer());
        return new Mail(source, blueprint, blueprint.read(source.reader()), signed).keep();
    }

    private Mail keep() {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(html(), reading.html());
            Files.writeString(file(".txt"), reading.text());
            Files.write(eml(), bytes);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Path html() {
        return file(".html");
    }

    Path eml() {
        return file(".eml");
    }

    private Path file(String ending) {
        return FOLDER.resolve(source.name() + ending);
    }

    String raw() {
        return new String(bytes, US_ASCII);
    }

    /** As a parser reads it that forgives nothing, in structure and in encodings. */
    Message parsed() throws Exception {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        builder.setDecodeMonitor(DecodeMonitor.STRICT);
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    List<Entity> parts() throws Exception {
        return ((Multipart) parsed().getBody()).getBodyParts();
    }

    static String text(Entity part) throws IOException {
        try (var in = ((TextBody) part.getBody()).getInputStream()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
