package courant.newsletter.site;

import static org.assertj.core.api.Assertions.assertThat;

import courant.mail.design.MailWords;
import courant.subscriber.OwnWords;
import courant.subscriber.ReaderWords;
import courant.talk.TalkWords;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text in every language: the same keys, with the same gaps. */
class BundlesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @ValueSource(classes = {SiteWords.class, ReaderWords.class, OwnWords.class, TalkWords.class, MailWords.class})
    void every_language_has_every_text_with_the_same_gaps(Class<?> bundle) throws IOException {
        var gaps = english(bundle);
        for (var language : Spoken.LANGUAGES.subList(1, Spoken.LANGUAGES.size())) {
            var texts = texts(file(bundle, language));
            assertThat(texts.keySet())
                    .as("%s in %s", bundle.getSimpleName(), language)
                    .isEqualTo(gaps.keySet());
            texts.forEach((key, text) ->
                    assertThat(gaps(text)).as("%s in %s", key, language).isEqualTo(gaps.get(key)));
        }
    }

    @Test
    void what_mails_say_is_whole_in_the_other_languages_too() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            var mail = files.filter(it -> it.getFileName().toString().startsWith("mail_"))
                    .toList();
            assertThat(mail).hasSize(9);
            for (var file : mail)
                assertThat(texts(file).keySet())
                        .isEqualTo(english(MailWords.class).keySet());
        }
    }

    @Test
    void the_first_language_that_is_spoken_is_taken_and_english_otherwise() {
        assertThat(Spoken.of(null, "tlh", "de-AT")).isEqualTo("de");
        assertThat(Spoken.of("pt-BR")).isEqualTo("en");
        assertThat(Spoken.of()).isEqualTo("en");
        assertThat(Spoken.direction("ar")).isEqualTo("rtl");
    }

    private static Path file(Class<?> bundle, String language) {
        var name = bundle.getAnnotation(MessageBundle.class).value();
        return MESSAGES.resolve(name + "_" + language + ".properties");
    }

    private static Map<String, Set<String>> english(Class<?> bundle) {
        return Arrays.stream(bundle.getMethods())
                .collect(Collectors.toMap(
                        it -> it.getName(),
                        it -> gaps(it.getAnnotation(Message.class).value()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, String> texts(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(it -> !it.isBlank())
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it[1], (one, other) -> one, TreeMap::new));
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
