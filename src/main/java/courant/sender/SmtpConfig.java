package courant.sender;

import courant.mail.smtp.Tls;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** The relay that takes our mail. */
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
}
