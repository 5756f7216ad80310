package courant.mail.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** SpamAssassin's opinion of mails by the rules that Debian ships, without network and without anything learnt. */
final class SpamAssassin {
    private static final Pattern STATUS = Pattern.compile(
            "(?m)^X-Spam-Status: \\w+, score=(-?[\\d.]+) required=\\S+ tests=([\\w,\\s]*?)\\s+autolearn");

    /** @param rules what made the score */
    record Verdict(String mail, double score, String rules) {}

    private SpamAssassin() {}

    /** One for each mail, in order; all in one process, since starting takes longer than judging. */
    static List<Verdict> judge(List<Path> mails) throws Exception {
        var program = System.getProperty("spamassassin", "");
        assumeThat(program)
                .as("SpamAssassin: not installed, so no mail was scored (apt-get install spamassassin, then make test)")
                .isNotEmpty();
        return verdicts(output(program, mails), mails);
    }

    private static String output(String program, List<Path> mails) throws Exception {
        var home = Files.createDirectories(Path.of("target/spamassassin")).toAbsolutePath();
        var command = new ArrayList<>(List.of(
                program,
                "--local",
                "--nocreate-prefs",
                "--prefspath=" + Files.writeString(home.resolve("prefs"), "use_bayes 0\n")));
        mails.forEach(it -> command.add(it.toAbsolutePath().toString()));
        return run(new ProcessBuilder(command), home);
    }

    private static String run(ProcessBuilder command, Path home) throws Exception {
        command.environment().put("HOME", home.toString());
        var process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    private static List<Verdict> verdicts(String output, List<Path> mails) {
        var mail = mails.iterator();
        return STATUS.matcher(output)
                .results()
                .map(it -> new Verdict(
                        mail.next().getFileName().toString(),
                        Double.parseDouble(it.group(1)),
                        it.group(2).replaceAll("\\s", "")))
                .toList();
    }
}
