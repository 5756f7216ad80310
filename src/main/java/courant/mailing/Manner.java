package courant.mailing;

import java.util.Optional;

/**
 * How a mailing goes, beside when and to whom.
 *
 * @param eachZone each reader gets it when their own clock shows the time
 * @param test subjects that are tried on some first
 */
public record Manner(boolean eachZone, Optional<SubjectTest> test) {
    public static final Manner PLAIN = new Manner(false, Optional.empty());
}
