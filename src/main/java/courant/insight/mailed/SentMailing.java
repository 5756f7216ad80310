package courant.insight.mailed;

import courant.mailing.MailingState;
import java.time.Instant;

/** One mailing of a post, in short. */
public record SentMailing(long id, String title, MailingState state, Instant startedAt, int intended, int accepted) {}
