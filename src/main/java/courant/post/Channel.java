package courant.post;

import com.fasterxml.jackson.annotation.JsonValue;
import courant.platform.BadInput;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a post goes: by mail and on the web, or one of them alone. */
public enum Channel {
    BOTH("both"),
    MAIL("mail"),
    WEB("web");

    @EnumeratedValue
    @JsonValue
    public final String word;

    Channel(String word) {
        this.word = word;
    }

    /** @throws BadInput for any other word */
    public static Channel typed(@Nullable String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("channel", "A post goes by \"mail\", on the \"web\", or \"both\"."));
    }

    public boolean byMail() {
        return this != WEB;
    }

    public boolean onTheWeb() {
        return this != MAIL;
    }
}
