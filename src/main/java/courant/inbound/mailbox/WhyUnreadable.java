package courant.inbound.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says in plain words why a mailbox cannot be read. */
final class WhyUnreadable {
    private static final int LONGEST = 200;
    private static final int DEPTH = 10;

    private WhyUnreadable() {}

    static Unreadable of(MailboxAccess it, Exception fault) {
        return new Unreadable(it.name() + " (" + it.where() + ") " + said(it, fault));
    }

    private static String said(MailboxAccess it, Exception fault) {
        if (among(fault, AuthenticationFailedException.class)) {
            return "does not let “" + it.username() + "” in with this password; it said: " + words(fault)
                    + ". Some providers ask for a password made for programs alone.";
        }
        if (among(fault, FolderNotFoundException.class)) return "has no folder “" + it.folder() + "”.";
        if (among(fault, UnknownHostException.class)) return "cannot be found: there is no host of this name.";
        if (among(fault, CertificateException.class) || says(fault, "identity")) {
            return "shows a certificate that is not for this host or that nobody known vouches for.";
        }
        if (says(fault, "STARTTLS")) return "offers no encryption (STARTTLS), which its settings require.";
        if (among(fault, SSLException.class)) {
            return "does not encrypt in this way on this port: 993 is usually encrypted from the first byte, 143 by"
                    + " STARTTLS.";
        }
        if (among(fault, InterruptedIOException.class)) return "did not answer in time.";
        if (among(fault, ConnectException.class) || among(fault, NoRouteToHostException.class)) {
            return "takes no connections.";
        }
        return "cannot be read: " + words(fault) + ".";
    }

    private static boolean among(Throwable fault, Class<? extends Throwable> kind) {
        return causes(fault).anyMatch(kind::isInstance);
    }

    private static boolean says(Throwable fault, String word) {
        return causes(fault)
                .anyMatch(it -> Objects.requireNonNullElse(it.getMessage(), "")
                        .toLowerCase(Locale.ROOT)
                        .contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEPTH);
    }

    /** The server's own, on one line. */
    private static String words(Throwable fault) {
        var said = Objects.requireNonNullElse(
                        fault.getMessage(), fault.getClass().getSimpleName())
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        var brief = said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
        return brief.replaceAll("[.;]+$", "");
    }
}
