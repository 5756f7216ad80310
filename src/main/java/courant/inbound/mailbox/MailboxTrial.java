package courant.inbound.mailbox;

/**
 * Whether a mailbox can be read: connects, encrypts, signs in, looks into the folder and leaves all as it was.
 *
 * @param sentence what happened
 */
public record MailboxTrial(boolean good, String sentence) {

    public static MailboxTrial of(MailboxAccess access) {
        try (var folder = OpenFolder.open(access)) {
            var count = folder.messages();
            return new MailboxTrial(
                    true,
                    "%s (%s) let us in: connected, %s, signed in as %s, and saw %d %s in “%s”. Nothing was read or changed."
                            .formatted(
                                    access.name(),
                                    access.where(),
                                    folder.isEncrypted() ? "encrypted" : "not encrypted",
                                    access.username(),
                                    count,
                                    count == 1 ? "message" : "messages",
                                    access.folder()));
        } catch (Unreadable fault) {
            return new MailboxTrial(false, fault.sentence());
        }
    }
}
