package courant.mailing;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a mailing stands, and what can come next. */
public enum MailingState {
    SCHEDULED("scheduled"),
    PREPARING("preparing"),
    SENDING("sending"),
    PAUSED("paused"),
    /** Waits for the author's word, with a reason. */
    HELD("held"),
    SENT("sent"),
    CANCELLED("cancelled"),
    /** Did not start, with a reason; nobody was mailed. */
    FAILED("failed");

    @EnumeratedValue
    private final String word;

    MailingState(String word) {
        this.word = word;
    }

    public static MailingState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** Not over: there is one such mailing for a post at most. */
    public boolean isLive() {
        return switch (this) {
            case SCHEDULED, PREPARING, SENDING, PAUSED, HELD -> true;
            case SENT, CANCELLED, FAILED -> false;
        };
    }

    public boolean canBecome(MailingState next) {
        return successors().contains(next);
    }

    private Set<MailingState> successors() {
        return switch (this) {
            case SCHEDULED -> EnumSet.of(PREPARING, HELD, CANCELLED);
            case PREPARING -> EnumSet.of(SENDING, HELD, FAILED, CANCELLED);
            case SENDING -> EnumSet.of(PAUSED, HELD, SENT, CANCELLED);
            case PAUSED -> EnumSet.of(SENDING, HELD, CANCELLED);
            case HELD -> EnumSet.of(SCHEDULED, SENDING, CANCELLED);
            case SENT -> EnumSet.of(SENDING);
            case CANCELLED, FAILED -> EnumSet.noneOf(MailingState.class);
        };
    }
}
