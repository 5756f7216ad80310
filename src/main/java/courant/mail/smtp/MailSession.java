package courant.mail.smtp;

import courant.mail.smtp.wire.Sockets;
import jakarta.mail.Session;
import java.util.Properties;

/** Jakarta Mail's settings for a relay; reading and writing in time is the sockets' matter. */
final class MailSession {

    private MailSession() {}

    static Session of(Relay relay, Sockets sockets) {
        var settings = new Properties();
        settings.put("mail.smtp.localhost", relay.helo());
        settings.put("mail.smtp.auth", String.valueOf(relay.login().isPresent()));
        settings.put("mail.smtp.quitwait", "false");
        settings.put(
                "mail.smtp.connectiontimeout",
                String.valueOf(relay.connectTimeout().toMillis()));
        settings.put("mail.smtp.socketFactory", sockets.plain());
        settings.put("mail.smtp.socketFactory.fallback", "false");
        encryption(relay, sockets, settings);
        return Session.getInstance(settings);
    }

    private static void encryption(Relay relay, Sockets sockets, Properties settings) {
        settings.put("mail.smtp.ssl.socketFactory", sockets.encryption(relay.tls() != Tls.REQUIRED));
        settings.put("mail.smtp.ssl.enable", String.valueOf(relay.encryptsFromFirstByte()));
        settings.put("mail.smtp.starttls.enable", String.valueOf(relay.tls() != Tls.NONE));
        settings.put("mail.smtp.starttls.required", String.valueOf(requiresUpgrade(relay)));
        settings.put("mail.smtp.ssl.checkserveridentity", String.valueOf(relay.tls() == Tls.REQUIRED));
    }

    private static boolean requiresUpgrade(Relay relay) {
        return relay.tls() == Tls.REQUIRED && !relay.encryptsFromFirstByte();
    }
}
