package courant.talk;

import courant.platform.web.kept.ShownInPages;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether and how readers talk under a newsletter's posts. */
@Entity
@EntityListeners(ShownInPages.class)
@Table(name = "talk_rules")
public class TalkRules extends PanacheEntityBase {
    @Id
    @Column(name = "newsletter_id")
    public long newsletterId;

    @Column(nullable = false)
    public boolean open = true;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public Held held = Held.FIRST;

    @Column(nullable = false)
    public int days = 30;

    @Column(nullable = false)
    public boolean likes = true;

    /** Whether authors are told by mail. */
    @Column(nullable = false)
    public boolean mails = true;

    protected TalkRules() {}

    /** As they were chosen, or as they are until somebody does. */
    public static TalkRules of(long newsletterId) {
        return TalkRules.<TalkRules>findByIdOptional(newsletterId).orElseGet(() -> {
            var fresh = new TalkRules();
            fresh.newsletterId = newsletterId;
            return fresh;
        });
    }

    /** @throws courant.platform.BadInput for days out of bounds */
    public static void choose(long newsletterId, RulesForm form) {
        form.check();
        var rules = of(newsletterId);
        rules.open = form.open();
        rules.held = form.held();
        rules.days = form.days();
        rules.likes = form.likes();
        rules.mails = form.mails();
        if (!rules.isPersistent()) rules.persist();
    }

    public RulesForm form() {
        return new RulesForm(open, held, days, likes, mails);
    }

    /** Whether the time for writing under a post is over. */
    boolean isOver(@Nullable Instant publishedAt, Instant now) {
        return days > 0
                && publishedAt != null
                && publishedAt.plus(Duration.ofDays(days)).isBefore(now);
    }
}
