package courant.talk;

import org.jspecify.annotations.Nullable;

/**
 * The form, as it is to be shown.
 *
 * @param parent the comment that is answered; 0 for none
 * @param to who wrote that
 * @param edit the own comment that is changed; 0 for none
 * @param answers whether the box for mails about answers is ticked
 * @param field what is wrong; empty where nothing is
 * @param error why
 */
record Typed(String name, String body, long parent, String to, long edit, boolean answers, String field, String error) {
    static Typed fresh(String name, boolean answers) {
        return new Typed(name, "", 0, "", 0, answers, "", "");
    }

    Typed answering(long comment, String whom) {
        return new Typed(name, body, comment, whom, edit, answers, field, error);
    }

    Typed editing(Comment it) {
        return new Typed(name, it.body, 0, "", it.id, answers, field, error);
    }

    Typed refused(@Nullable String typedName, @Nullable String typedBody, String wrong, String why) {
        return new Typed(
                typedName == null ? name : typedName,
                typedBody == null ? body : typedBody,
                parent,
                to,
                edit,
                answers,
                wrong,
                why);
    }

    /** Where the form is sent to. */
    public String path() {
        return edit == 0 ? "" : "/" + edit;
    }

    public boolean isEdit() {
        return edit != 0;
    }

    public boolean isAnswer() {
        return parent != 0;
    }
}
