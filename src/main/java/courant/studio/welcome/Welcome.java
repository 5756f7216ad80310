package courant.studio.welcome;

import courant.account.Account;
import courant.platform.Installation;
import courant.platform.Site;
import courant.platform.Started;
import courant.platform.TestMode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** The last thing the console says at a start: where everything is, and how to come in while the sample stands. */
@ApplicationScoped
class Welcome {
    private final Sample sample;
    private final SampleOwner owner;
    private final Installation installation;
    private final TestMode testMode;
    private final Site site;

    Welcome(Sample sample, SampleOwner owner, Installation installation, TestMode testMode, Site site) {
        this.sample = sample;
        this.owner = owner;
        this.installation = installation;
        this.testMode = testMode;
        this.site = site;
    }

    /** With a relay configured there is no sample: its mails must reach nobody. */
    @Transactional
    void welcome(@Observes @Priority(Integer.MAX_VALUE) Started event) {
        if (testMode.on()) sample.setUpIfNew();
        System.out.println(block());
    }

    /** Not by the log: logs are collected and kept, and this opens the house. */
    private String block() {
        var lines = new StringBuilder("\n");
        if (testMode.on()) lines.append("  Test mode: mail goes to the built-in inbox and nowhere else.\n\n");
        lines.append("  Site     ").append(site.base()).append('\n');
        lines.append("  Studio   ").append(site.at("/studio")).append(signIn()).append('\n');
        if (testMode.on())
            lines.append("  Inbox    ").append(site.at("/studio/inbox")).append('\n');
        return lines.toString();
    }

    private String signIn() {
        if (Account.count() == 0) return "   nobody owns it yet: set COURANT_OWNER_EMAIL and start again";
        if (!installation.isSample()) return "";
        var password =
                owner.account().filter(it -> it.accepts(owner.password())).isPresent()
                        ? "password " + owner.password()
                        : "with the password you chose";
        return "   sign in as " + SampleOwner.EMAIL + ", " + password;
    }
}
