package courant.sender.letter;

import courant.mail.smtp.Envelope;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A kept letter whose turn it is. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Due(long id, String from, String to, byte[] bytes, String purpose, int attempts) {

    static Due read(ResultSet row) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getString("sender"),
                row.getString("recipient"),
                row.getBytes("bytes"),
                row.getString("purpose"),
                row.getInt("attempts"));
    }

    Due from(String envelopeSender) {
        return new Due(id, envelopeSender, to, bytes, purpose, attempts);
    }

    Envelope envelope() {
        return new Envelope(from, to);
    }

    /** For logs: never names the reader. */
    @Override
    public String toString() {
        return "letter " + id + " (" + purpose + ")";
    }
}
