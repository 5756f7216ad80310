package courant.mailing.content;

import courant.mail.smtp.Envelope;

/** A message ready to be handed over. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Finished(Envelope envelope, byte[] bytes) {}
