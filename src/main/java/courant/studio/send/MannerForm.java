package courant.studio.send;

import courant.mailing.Decider;
import courant.mailing.Manner;
import courant.mailing.SubjectTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** How a mailing is to go, as the sending page's form brings it and shows it again. */
public record MannerForm(
        @RestForm @Nullable String eachZone,
        @RestForm @Nullable String trySubjects,
        @RestForm @Nullable List<String> subject,
        @RestForm @Nullable Integer share,
        @RestForm @Nullable String decide,
        @RestForm @Nullable Integer hours) {
    static final MannerForm PLAIN = new MannerForm(null, null, null, null, null, null);
    private static final int SUBJECTS = 4;

    static MannerForm of(boolean eachZone, Optional<SubjectTest> test) {
        var on = "on";
        return new MannerForm(
                eachZone ? on : null,
                test.isPresent() ? on : null,
                test.map(SubjectTest::subjects).orElse(null),
                test.map(SubjectTest::share).orElse(null),
                test.map(it -> it.decide().word).orElse(null),
                test.map(it -> (int) Math.max(1, it.after().toHours())).orElse(null));
    }

    /** @throws courant.platform.BadInput about {@code subjects}, {@code share}, {@code decide} or {@code after} */
    Manner manner() {
        return new Manner(byZones(), tries() ? Optional.of(test()) : Optional.empty());
    }

    private SubjectTest test() {
        return new SubjectTest(
                Objects.requireNonNullElse(subject, List.of()),
                chosenShare(),
                Decider.typed(chosenDecide()),
                Duration.ofHours(chosenHours()));
    }

    public boolean byZones() {
        return eachZone != null;
    }

    public boolean tries() {
        return trySubjects != null;
    }

    /** Four lines; the first proposes the title. */
    public List<String> lines(String title) {
        var typed = Objects.requireNonNullElse(subject, List.of(title));
        return IntStream.range(0, SUBJECTS)
                .mapToObj(it -> it < typed.size() ? typed.get(it) : "")
                .toList();
    }

    /** How many are tried. */
    public long count() {
        return lines("").stream().filter(it -> !it.isBlank()).count();
    }

    public int chosenShare() {
        return Objects.requireNonNullElse(share, 20);
    }

    public String chosenDecide() {
        return Objects.requireNonNullElse(decide, Decider.AUTHOR.word);
    }

    public int chosenHours() {
        return Objects.requireNonNullElse(hours, 4);
    }

    public List<Integer> shares() {
        return List.of(10, 20, 30, 50);
    }

    public List<Integer> spans() {
        return List.of(1, 2, 4, 8, 24, 48);
    }
}
