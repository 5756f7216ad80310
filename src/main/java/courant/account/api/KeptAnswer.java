package courant.account.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a write.
 *
 * @param request the fingerprint of the request
 * @param status null while the first request with the key is being answered
 */
record KeptAnswer(
        byte[] request,
        @Nullable Integer status,
        @Nullable String type,
        @Nullable String location,
        @Nullable String body) {

    static KeptAnswer read(ResultSet row) throws SQLException {
        return new KeptAnswer(
                row.getBytes("request"),
                row.getObject("status", Integer.class),
                row.getString("type"),
                row.getString("location"),
                row.getString("answer"));
    }

    boolean isTo(byte[] other) {
        return Arrays.equals(request, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(request);
    }
}
