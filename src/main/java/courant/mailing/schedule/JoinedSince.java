package courant.mailing.schedule;

import courant.mailing.Audience;
import courant.mailing.Mailing;
import courant.newsletter.Newsletter;
import courant.subscriber.segment.Segment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** Who joined after a mailing was frozen, of those it was meant for. */
public final class JoinedSince {
    private JoinedSince() {}

    /** From the day on which it was frozen; whoever joined that day in time has got it, and is left out for that. */
    static Audience of(Mailing mailing) {
        var meant = mailing.audience;
        var joined = new Segment.JoinedSince(day(mailing));
        var segment = meant.segment() == null ? joined : new Segment.All(List.of(meant.meant(), joined));
        return new Audience(segment, meant.name(), meant.without());
    }

    /** On the newsletter's calendar. */
    public static LocalDate day(Mailing mailing) {
        var zone = Newsletter.byId(mailing.newsletterId).map(Newsletter::zoneId).orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(Objects.requireNonNull(mailing.startedAt), zone);
    }
}
