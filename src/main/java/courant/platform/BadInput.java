package courant.platform;

/** Something a person sent that cannot be taken, said in that person's words. Nothing was changed by it. */
public class BadInput extends RuntimeException {
    private final String field;

    /** @param field the name of the form field or JSON member it is about; empty if it is about the whole. */
    public BadInput(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
