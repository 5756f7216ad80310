package courant.studio.inbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as a mail program reads it.
 *
 * @param html the HTML part; empty where there is none
 * @param source the whole of it as it came, headers first
 */
public record OpenedMail(String from, List<Field> headers, String html, String text, String source) {
    private static final Pattern HEAD = Pattern.compile("<head(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
    private static final String NEW_TAB = "<base target=\"_blank\">";

    /** A header as a person reads it: unfolded and decoded. */
    public record Field(String name, String value) {}

    static OpenedMail read(byte[] raw) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return new OpenedMail(
                    decoded(message.getHeader("From", ", ")),
                    fields(message),
                    find(message, "text/html"),
                    find(message, "text/plain"),
                    new String(raw, StandardCharsets.UTF_8));
        } catch (MessagingException | IOException e) {
            var source = new String(raw, StandardCharsets.ISO_8859_1);
            return new OpenedMail("", List.of(), "", "This mail cannot be read as one: " + e.getMessage(), source);
        }
    }

    /** Its links lead to a new tab: the frame itself stays a picture of the mail. */
    String htmlForFrame() {
        var head = HEAD.matcher(html);
        return head.find() ? head.replaceFirst(Matcher.quoteReplacement(head.group() + NEW_TAB)) : NEW_TAB + html;
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) return String.valueOf(part.getContent());
        if (!(part.getContent() instanceof Multipart parts)) return "";
        for (var inner : parts(parts)) {
            var found = find(inner, type);
            if (!found.isEmpty()) return found;
        }
        return "";
    }

    private static List<BodyPart> parts(Multipart whole) throws MessagingException {
        var parts = new ArrayList<BodyPart>();
        for (var i = 0; i < whole.getCount(); i++) parts.add(whole.getBodyPart(i));
        return parts;
    }

    private static List<Field> fields(MimeMessage message) throws MessagingException, IOException {
        var fields = new ArrayList<Field>();
        for (Header header : Collections.list(message.getAllHeaders()))
            fields.add(new Field(header.getName(), decoded(header.getValue())));
        return fields;
    }

    private static String decoded(String value) throws IOException {
        return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
    }
}
