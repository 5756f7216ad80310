package courant.insight.growth;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What moved in one stride.
 *
 * @param from its first day
 * @param asked sign-ups, confirmed or not
 * @param joined those who became active
 * @param left those who unsubscribed
 * @param active how many were at its end
 */
@Schema(name = "GrowthStep")
public record Step(LocalDate from, long asked, long joined, long left, long bounced, long complained, long active) {

    static Step still(LocalDate from) {
        return new Step(from, 0, 0, 0, 0, 0, 0);
    }

    Step ending(long number) {
        return new Step(from, asked, joined, left, bounced, complained, number);
    }

    /** All who are not active any more. */
    @JsonProperty
    public long lost() {
        return left + bounced + complained;
    }

    @JsonProperty
    public long net() {
        return joined - lost();
    }
}
