package courant.studio.draft;

import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What somebody chose of two texts. */
public record Settlement(
        @RestForm("version") @Nullable Integer typedVersion,
        @RestForm("title") @Nullable String chosenTitle,
        @RestForm("subtitle") @Nullable String chosenSubtitle,
        @RestForm("clash") @Nullable List<String> clashes,
        @RestForm("text") @Nullable String typedText,
        @RestForm("by") @Nullable String how) {

    int version() {
        return Objects.requireNonNullElse(typedVersion, -1);
    }

    /** {@code mine} or {@code theirs}; empty where there was nothing to choose. */
    String title() {
        return Objects.requireNonNullElse(chosenTitle, "");
    }

    String subtitle() {
        return Objects.requireNonNullElse(chosenSubtitle, "");
    }

    /** {@code mine}, {@code theirs}, or both for the clash with this number. */
    String clash(int number) {
        return clashes == null || clashes.size() < number ? "both" : clashes.get(number - 1);
    }

    boolean byHand() {
        return "hand".equals(how);
    }

    String text() {
        return Objects.requireNonNullElse(typedText, "");
    }
}
