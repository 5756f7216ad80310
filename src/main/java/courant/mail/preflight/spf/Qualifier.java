package courant.mail.preflight.spf;

/** What a record says of an address. */
public enum Qualifier {
    PASS,
    FAIL,
    SOFT_FAIL,
    NEUTRAL;

    static Qualifier of(char sign) {
        return switch (sign) {
            case '-' -> FAIL;
            case '~' -> SOFT_FAIL;
            case '?' -> NEUTRAL;
            default -> PASS;
        };
    }
}
