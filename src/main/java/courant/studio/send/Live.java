package courant.studio.send;

import courant.mailing.progress.MailingList;
import courant.mailing.progress.RateCurve;
import courant.mailing.subject.SubjectTestView;
import courant.mailing.subject.SubjectTests;
import courant.mailing.wave.WaveView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The part of a mailing's page that changes while it goes, drawn for the page and for those who watch it. */
@ApplicationScoped
class Live {
    private final MailingList mailings;
    private final SubjectTests subjects;
    private final DataSource database;
    private final Clock clock;

    Live(MailingList mailings, SubjectTests subjects, DataSource database, Clock clock) {
        this.subjects = subjects;
        this.clock = clock;
        this.mailings = mailings;
        this.database = database;
    }

    @CheckedTemplate(basePath = "studio")
    record MailingLive(
            Progress progress, RateChart chart, List<WaveView> waves, Optional<SubjectTestView> test, Instant now)
            implements TemplateInstance {}

    /** @param over nothing will change any more but by an author */
    record Told(String html, boolean over) {}

    @Transactional
    MailingLive of(long id) {
        var mailing = mailings.find(id);
        return new MailingLive(
                new Progress(mailing),
                new RateChart(RateCurve.of(id, mailing.startedAt(), mailing.finishedAt(), database)),
                WaveView.of(id, database),
                subjects.find(id),
                clock.instant());
    }

    /** Outside of anybody's request. */
    @ActivateRequestContext
    @Transactional
    Told tell(long id) {
        var now = of(id);
        return new Told(now.render(), now.progress().over());
    }
}
