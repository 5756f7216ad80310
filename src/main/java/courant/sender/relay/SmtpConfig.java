package courant.sender.relay;

import courant.mail.smtp.Tls;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** The relay that takes our mail; further ones are set up in the studio. */
@ConfigMapping(prefix = "courant.smtp")
public interface SmtpConfig {

    /** The relay's host name. Absent: test mode, mail goes to the built-in inbox and nowhere else. */
    Optional<String> host();

    /** Its port; on 465 the connection is encrypted from the first byte. */
    @WithDefault("587")
    int port();

    /** The name to log in with. Absent: no login. */
    Optional<String> username();

    /** The password to log in with. */
    Optional<String> password();

    /** {@code required}, {@code opportunistic} (where the relay offers it) or {@code none}. */
    @WithDefault("required")
    Tls tls();

    /** Connections that one node keeps to the relay while it sends, 1 to 200. */
    @WithDefault("10")
    int connections();

    /** How long each answer of a relay is waited for, twice as long after a whole message: RFC 5321 asks for 5 and 10 minutes. */
    @WithName("reply.within")
    @WithDefault("5m")
    Duration replyWithin();

    /**
     * Messages in flight on each connection where the relay offers PIPELINING and CHUNKING, 1 to 16; if this program is
     * killed, at most connections × window mails are doubted.
     */
    @WithDefault("1")
    int window();

    /** Which relay goes first where there are several: the lower number. */
    @WithDefault("10")
    int priority();

    /** Messages that this relay is given in any second, at most, by all nodes together. Absent: no limit. */
    @WithName("per.second")
    Optional<Integer> perSecond();

    /** The same in any minute. */
    @WithName("per.minute")
    Optional<Integer> perMinute();

    /** The same in any hour; what is over it goes to the next relay, or waits. */
    @WithName("per.hour")
    Optional<Integer> perHour();

    /** The same in any 24 hours. */
    @WithName("per.day")
    Optional<Integer> perDay();

    /** The first day of a warm-up plan, such as {@code 2027-01-31}, for a relay or domain that providers do not know yet. */
    @WithName("warm.up.from")
    Optional<LocalDate> warmUpFrom();

    /** How many mails the first day of the plan allows. */
    @WithName("warm.up.first")
    @WithDefault("50")
    int warmUpFirst();

    /** What each day's number is multiplied by for the next day. */
    @WithName("warm.up.growth")
    @WithDefault("1.5")
    double warmUpGrowth();

    /** The last day of the plan. Absent: three weeks after the first. */
    @WithName("warm.up.until")
    Optional<LocalDate> warmUpUntil();

    default Limits limits() {
        var plan = warmUpFrom()
                .map(it -> new WarmUp(
                        it, warmUpFirst(), warmUpGrowth(), warmUpUntil().orElse(it.plusWeeks(3))));
        return new Limits(perSecond(), perMinute(), perHour(), perDay(), plan);
    }
}
