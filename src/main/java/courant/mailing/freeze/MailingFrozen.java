package courant.mailing.freeze;

import courant.mail.Blueprint;

/** Content and audience of a mailing are fixed; told inside the transaction in which that is done, before a mail leaves. */
public record MailingFrozen(long mailingId, Blueprint blueprint) {}
