package courant.studio.audience;

import courant.insight.counting.KeptClicks;
import courant.transfer.person.Dossier;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of a person's history.
 *
 * @param what in words
 * @param state of a mail; empty for all else
 * @param detail where from, who did it, or what the relay said
 * @param link to the mailing of a mail or a click; empty for all else
 */
public record Happening(Instant at, String what, String state, String detail, String link) {
    private static final int MOST = 200;

    /** Newest first. */
    static List<Happening> of(Dossier it) {
        return Stream.of(
                        it.consent().stream().map(Happening::agreed),
                        it.mails().stream()
                                .map(mail -> new Happening(
                                        mail.changedAt(),
                                        mail.title(),
                                        mail.state().word(),
                                        mail.reply() == null ? "" : mail.reply(),
                                        "/studio/mailings/" + mail.mailingId())),
                        it.reasons().stream().map(Happening::reasoned),
                        it.clicks().stream().map(Happening::clicked),
                        it.changes().stream().map(Happening::changed))
                .flatMap(line -> line)
                .sorted(Comparator.comparing(Happening::at).reversed())
                .limit(MOST)
                .toList();
    }

    private static Happening clicked(KeptClicks.Kept it) {
        var often = it.times() == 1 ? "" : " · " + it.times() + " times";
        return new Happening(
                it.lastAt(),
                "opened a link in “" + it.title() + "”",
                "",
                it.address() + often,
                "/studio/mailings/" + it.mailingId());
    }

    private static Happening reasoned(Dossier.Reason it) {
        var remark = it.remark().isEmpty() ? "" : "“" + it.remark() + "”";
        var both = it.reason().isEmpty() || remark.isEmpty() ? it.reason() + remark : it.reason() + " · " + remark;
        return new Happening(it.at(), "said why they left (" + it.newsletter() + ")", "", both, "");
    }

    private static Happening agreed(Dossier.Agreed it) {
        var from = it.ip() == null ? it.source() : it.source() + ", " + it.ip();
        var version = it.wordingId() == null ? "" : " (version " + it.wordingId() + " of the sign-up’s words)";
        var wording = it.wording().isEmpty() ? "" : " · “" + it.wording() + "”" + version;
        return new Happening(it.at(), it.act() + " (" + it.newsletter() + ")", "", from + wording, "");
    }

    private static Happening changed(Dossier.Change it) {
        var by = it.by() == null ? "" : "by " + it.by();
        var detail = it.detail().equals("{}") ? "" : it.detail().replaceAll("[{}\"\\[\\]]", "");
        var both = by.isEmpty() || detail.isEmpty() ? by + detail : by + " · " + detail;
        return new Happening(it.at(), it.action(), "", both, "");
    }
}
