package courant.sender.relay;

import courant.platform.BadInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A warm-up plan as somebody sends it. */
@Schema(
        name = "WarmUp",
        description =
                "For a relay or sender that mailbox providers do not know yet: on each day from `from` to `until` (UTC)"
                        + " at most first × growth^(days since from) mails. Before `from` the relay takes nothing.")
public record WarmUpForm(
        @Schema(examples = "2027-01-11") @Nullable String from,
        @Schema(examples = "50") @Nullable Integer first,
        @Schema(examples = "1.5") @Nullable Double growth,
        @Schema(examples = "2027-01-31") @Nullable String until) {
    private static final int LONGEST = 366;
    private static final double STEEPEST = 10;

    static WarmUpForm of(WarmUp it) {
        return new WarmUpForm(
                it.from().toString(), it.first(), it.growth(), it.until().toString());
    }

    WarmUp checked() {
        var begin = date("warmUpFrom", from);
        var end = date("warmUpUntil", until);
        if (end.isBefore(begin)) throw new BadInput("warmUpUntil", "The plan ends before it begins.");
        if (ChronoUnit.DAYS.between(begin, end) > LONGEST) {
            throw new BadInput("warmUpUntil", "A plan lasts a year at most.");
        }
        if (first == null || first < 1) {
            throw new BadInput("warmUpFirst", "Say how many mails the first day allows: 1 or more.");
        }
        if (growth == null || !(growth >= 1 && growth <= STEEPEST)) {
            throw new BadInput(
                    "warmUpGrowth", "The growth is a number from 1 to 10, such as 1.5 for half as many again.");
        }
        return new WarmUp(begin, first, growth, end);
    }

    private static LocalDate date(String field, @Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeException e) {
            throw new BadInput(field, "Give a date such as 2027-01-31.");
        }
    }
}
