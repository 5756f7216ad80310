package courant.mail.smtp;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Jakarta Mail's settings for a relay: every timeout set (all are infinite by default), nothing guessed. */
final class MailSession {

    /** Watches all writes of all connections; a task is one entry in its queue. */
    private static final ScheduledThreadPoolExecutor WATCH = watch();

    private MailSession() {}

    static Session of(Relay relay) {
        var settings = new Properties();
        settings.put("mail.smtp.localhost", relay.helo());
        settings.put("mail.smtp.auth", String.valueOf(relay.login().isPresent()));
        settings.put("mail.smtp.quitwait", "false");
        sockets(relay, settings);
        encryption(relay, settings);
        return Session.getInstance(settings);
    }

    private static void sockets(Relay relay, Properties settings) {
        settings.put("mail.smtp.socketFactory", new NoDelaySockets());
        settings.put("mail.smtp.socketFactory.fallback", "false");
        settings.put("mail.smtp.connectiontimeout", millis(relay.connectTimeout()));
        settings.put("mail.smtp.timeout", millis(relay.replyTimeout()));
        settings.put("mail.smtp.writetimeout", millis(relay.writeTimeout()));
        settings.put("mail.smtp.executor.writetimeout", WATCH);
    }

    private static void encryption(Relay relay, Properties settings) {
        settings.put("mail.smtp.ssl.enable", String.valueOf(relay.encryptsFromFirstByte()));
        settings.put("mail.smtp.starttls.enable", String.valueOf(relay.tls() != Tls.NONE));
        settings.put("mail.smtp.starttls.required", String.valueOf(requiresUpgrade(relay)));
        settings.put("mail.smtp.ssl.checkserveridentity", String.valueOf(relay.tls() == Tls.REQUIRED));
        if (relay.tls() != Tls.REQUIRED) {
            settings.put("mail.smtp.ssl.trust", "*");
        }
    }

    private static boolean requiresUpgrade(Relay relay) {
        return relay.tls() == Tls.REQUIRED && !relay.encryptsFromFirstByte();
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    private static ScheduledThreadPoolExecutor watch() {
        var watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("smtp-write-timeout").factory());
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }
}
