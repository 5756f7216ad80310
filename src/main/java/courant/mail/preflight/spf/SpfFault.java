package courant.mail.preflight.spf;

/** Why receivers take a record for broken ("permerror"), in words that go on after "the record …". */
public final class SpfFault extends RuntimeException {

    SpfFault(String predicate) {
        super(predicate);
    }
}
