package courant.mail.smtp.wire;

import java.io.IOException;

/** What came back is no answer as SMTP knows them; the message is a sentence. */
public final class NotSmtp extends IOException {

    public NotSmtp(String sentence) {
        super(sentence);
    }
}
