package courant.account;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account may do. Each role includes those after it: an owner is an editor, an editor is an
 * author, an author is a contributor, who writes drafts and publishes nothing. */
public enum Role {
    OWNER("owner"),
    EDITOR("editor"),
    AUTHOR("author"),
    CONTRIBUTOR("contributor");

    @EnumeratedValue
    private final String word;

    Role(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** The words for {@code @RolesAllowed} that this role answers to. */
    public Set<String> words() {
        return EnumSet.range(this, CONTRIBUTOR).stream().map(Role::word).collect(Collectors.toUnmodifiableSet());
    }

    /** The smaller of the two. */
    public Role orLess(Role other) {
        return compareTo(other) < 0 ? other : this;
    }

    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
