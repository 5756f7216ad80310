package courant.mail.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which header fields are signed, in their order: {@code h=}. */
record Selection(List<Name> names) {

    /** Found by its small letters. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Name(String text, byte[] lowerCase) {
        Name(String text) {
            this(text, text.toLowerCase(Locale.ROOT).getBytes(US_ASCII));
        }
    }

    private static final List<Name> OVERSIGNED = Stream.of(
                    "From",
                    "To",
                    "Subject",
                    "Date",
                    "Message-ID",
                    "MIME-Version",
                    "Content-Type",
                    "Reply-To",
                    "List-Id",
                    "List-Unsubscribe",
                    "List-Unsubscribe-Post",
                    "List-Archive",
                    "List-Help",
                    "List-Owner",
                    "List-Post",
                    "List-Subscribe",
                    "Feedback-ID")
            .map(Name::new)
            .toList();

    static Selection of(List<String> names) {
        return new Selection(names.stream().map(Name::new).toList());
    }

    /** Once more than it occurs: RFC 6376 section 5.4.2, so that nobody on the way can add another. */
    static Selection oversigned(Fields fields) {
        var names = new ArrayList<Name>(2 * OVERSIGNED.size());
        for (var name : OVERSIGNED) {
            for (var i = 0; i < fields.count(); i++) if (fields.is(i, name.lowerCase())) names.add(name);
            names.add(name);
        }
        return new Selection(names);
    }

    /** RFC 6376 section 5.4.2: of several with one name the lowest first; one that is not there is nothing. */
    void relaxed(Fields fields, Octets out) {
        var taken = new boolean[fields.count()];
        for (var name : names) {
            var field = fields.count() - 1;
            while (field >= 0 && (taken[field] || !fields.is(field, name.lowerCase()))) field--;
            if (field < 0) continue;
            taken[field] = true;
            fields.relaxed(field, out);
        }
    }

    /** The tag, on lines of its own. */
    String tag() {
        var tag = new StringBuilder("\r\n h=");
        var line = tag.length() - 2;
        for (var i = 0; i < names.size(); i++) {
            var text = names.get(i).text();
            if (tag.length() - line + text.length() > 74) {
                line = tag.length() + 2;
                tag.append("\r\n ");
            }
            tag.append(text).append(i == names.size() - 1 ? ';' : ':');
        }
        return tag.toString();
    }
}
