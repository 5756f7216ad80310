package courant.mail.smtp;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a 5xx reply is about (RFC 3463; RFC 5321 section 4.2.3 where the relay gives no enhanced code). */
public enum Refusal {
    /** There is no such address, or none that can be reached this way. */
    ADDRESS,
    /** The address exists and takes nothing: full or switched off. */
    MAILBOX,
    /** The relay does not want this message from us; says nothing about the address. */
    POLICY;

    private static final Pattern BLOCKED =
            Pattern.compile("(?i)spam|block|black ?list|reputation|policy|denied|relay|spf|dkim|dmarc|authent");

    static Refusal of(Phase phase, Reply reply) {
        var subject = reply.subject();
        if (subject.isEmpty()) {
            return byCode(phase, reply);
        }
        return switch (subject.charAt(0)) {
            case '1' -> subject.equals("1.7") || subject.equals("1.8") ? POLICY : ADDRESS;
            case '2' -> MAILBOX;
            case '0' -> byCode(phase, reply);
            case '6' -> isAboutLetters(reply) ? ADDRESS : POLICY;
            case '4' -> subject.equals("4.4") || subject.equals("4.6") ? ADDRESS : POLICY;
            default -> POLICY;
        };
    }

    /** RFC 6531 section 4.3: an address, or the header that has it, in letters that somebody on the way cannot carry. */
    static boolean isAboutLetters(Reply reply) {
        return List.of("6.7", "6.8", "6.9", "6.10").contains(reply.subject());
    }

    private static Refusal byCode(Phase phase, Reply reply) {
        if (phase != Phase.RCPT || BLOCKED.matcher(reply.text()).find()) {
            return POLICY;
        }
        return switch (reply.code()) {
            case 550, 551, 553, 556 -> ADDRESS;
            case 552 -> MAILBOX;
            default -> POLICY;
        };
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
