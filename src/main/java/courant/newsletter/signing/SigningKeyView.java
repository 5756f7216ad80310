package courant.newsletter.signing;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signing key as programs and pages see it; without its private half. */
@Schema(name = "SigningKey")
public record SigningKeyView(
        long id,
        String domain,

        @Schema(description = "What the names of both records begin with.")
        String selector,

        @Schema(
                description =
                        "ready: can be published and waits for its turn; current: signs; former: signs what is left of the"
                                + " mailings frozen with it; retired: its private half is destroyed.")
        SigningKeyState state,

        Instant createdAt,

        @Schema(description = "When it came into its state.")
        Instant since,

        List<Record> records) {

    /** What the DNS is to say. */
    @Schema(name = "SigningRecord")
    public record Record(
            String type,
            String name,
            String value,

            @Schema(description = "The same for a zone file, in strings of at most 255 octets.")
            String zoneLine) {}

    public static SigningKeyView of(SigningKey key) {
        return new SigningKeyView(
                key.id,
                key.domain,
                key.selector,
                key.state,
                key.createdAt,
                key.since,
                key.records().stream()
                        .map(it -> new Record("TXT", it.name(), it.value(), it.zoneLine()))
                        .toList());
    }

    public boolean isReady() {
        return state == SigningKeyState.READY;
    }

    public boolean isCurrent() {
        return state == SigningKeyState.CURRENT;
    }

    public boolean isFormer() {
        return state == SigningKeyState.FORMER;
    }
}
