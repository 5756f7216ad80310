package courant.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import courant.mail.mime.Clean;
import courant.mail.mime.Header;
import courant.mail.mime.MailDate;
import courant.mail.mime.Mailto;
import courant.mail.mime.Pieces;
import courant.mail.slot.Slot;
import java.util.List;
import java.util.function.Function;

/** The headers of a post's mail, each exactly once, those that differ from reader to reader as gaps. */
final class PostHeaders {

    private final Blueprint blueprint;
    private final Pieces.Builder<Recipient> bytes;

    private PostHeaders(Blueprint blueprint, Pieces.Builder<Recipient> bytes) {
        this.blueprint = blueprint;
        this.bytes = bytes;
    }

    static void write(Blueprint blueprint, Pieces.Builder<Recipient> bytes) {
        var headers = new PostHeaders(blueprint, bytes);
        headers.people();
        headers.subject();
        headers.origin();
        headers.list();
    }

    private void people() {
        var sender = blueprint.sender();
        bytes.ascii(Header.mailbox("From", sender.name(), sender.address()));
        gap(to -> Header.recipient(to.name().orElse(""), to.address()));
        sender.replyTo().ifPresent(address -> bytes.ascii(Header.token("Reply-To", address)));
    }

    private void subject() {
        var subject = blueprint.subject();
        if (Slot.isIn(subject)) {
            gap(to -> Header.text("Subject", Blueprint.filled(subject, to, Clean::line)));
        } else {
            bytes.ascii(Header.text("Subject", subject));
        }
    }

    private void origin() {
        bytes.ascii(Header.token("Date", MailDate.of(blueprint.postmark().date())));
        gap(to -> Header.token("Message-ID", "<" + to.messageId() + ">"));
        bytes.ascii(Header.token("Content-Language", blueprint.language()));
    }

    /** RFC 2919, RFC 2369, RFC 8058, RFC 5064. */
    private void list() {
        var postmark = blueprint.postmark();
        bytes.ascii(Header.mailbox("List-Id", blueprint.listName(), postmark.listId()));
        gap(to -> Header.tokens("List-Unsubscribe", unsubscribe(to)));
        bytes.ascii(Header.token("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        bytes.ascii(Header.token("List-Archive", "<" + blueprint.listHome().toASCIIString() + ">"));
        postmark.contact().ifPresent(this::contact);
        bytes.ascii(Header.token("Archived-At", "<" + blueprint.archivedAt().toASCIIString() + ">"));
        bytes.ascii(Header.token("Feedback-ID", Clean.line(postmark.feedbackId())));
        bytes.ascii(Header.token("Precedence", "bulk"));
    }

    /** RFC 2369 sections 3.1, 3.4 and 3.5. */
    private void contact(String address) {
        bytes.ascii(Header.token("List-Help", "<" + Mailto.about(address, "Help") + ">"));
        bytes.ascii(Header.token("List-Owner", "<" + Mailto.to(address) + ">"));
        bytes.ascii(Header.token("List-Post", "NO"));
    }

    /** RFC 2369 section 2: the ways in the order in which they are to be tried. */
    private List<String> unsubscribe(Recipient to) {
        var page = "<" + to.unsubscribe().toASCIIString() + ">";
        return blueprint
                .postmark()
                .leaving()
                .map(it -> List.of(page + ",", "<" + Mailto.about(it, "unsubscribe " + to.unsubscribeToken()) + ">"))
                .orElse(List.of(page));
    }

    private void gap(Function<Recipient, String> header) {
        bytes.gap(to -> header.apply(to).getBytes(UTF_8));
    }
}
