package courant.mail.smtp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a relay says it can do, by its answer to EHLO (RFC 5321 section 4.1.1.1).
 *
 * @param keywords with their parameters
 * @param size RFC 1870 section 4: octets of the largest message
 */
record Offers(Map<String, String> keywords, OptionalLong size) {
    static final Offers NONE = new Offers(Map.of(), OptionalLong.empty());

    /** The first line is the greeting. */
    static Offers read(String lines) {
        var keywords = new HashMap<String, String>();
        lines.lines().skip(1).filter(line -> line.length() > 4).forEach(line -> {
            var words = line.substring(4).strip().split(" ", 2);
            keywords.put(words[0].toUpperCase(Locale.ROOT), words.length == 2 ? words[1].strip() : "");
        });
        return new Offers(Map.copyOf(keywords), size(keywords.getOrDefault("SIZE", "")));
    }

    boolean has(String keyword) {
        return keywords.containsKey(keyword.toUpperCase(Locale.ROOT));
    }

    /** RFC 6531 section 3.1 (8): who offers SMTPUTF8 has to offer 8BITMIME. */
    boolean carriesAllLetters() {
        return has("SMTPUTF8") && has("8BITMIME");
    }

    Optional<String> parameter(String keyword) {
        return Optional.ofNullable(keywords.get(keyword.toUpperCase(Locale.ROOT)));
    }

    /** Some write the mechanisms of RFC 4954 after an equals sign. */
    boolean hasLogin(String mechanism) {
        return Arrays.stream(parameter("AUTH").orElse("").split(" +")).anyMatch(mechanism::equalsIgnoreCase)
                || mechanism.equalsIgnoreCase("LOGIN") && has("AUTH=LOGIN");
    }

    /** None, or 0, says nothing. */
    private static OptionalLong size(String parameter) {
        return parameter.matches("0*[1-9]\\d{0,17}")
                ? OptionalLong.of(Long.parseLong(parameter))
                : OptionalLong.empty();
    }
}
