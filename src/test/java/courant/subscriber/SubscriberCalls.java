package courant.subscriber;

import static courant.account.Authors.api;

import courant.newsletter.Newsletter;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the tests of the subscribers' API call. */
abstract class SubscriberCalls {
    static final String PATH = "/api/v1/subscribers";

    final Newsletter newsletter = Readers.newsletter();
    final String address = Readers.address();

    ValidatableResponse add(Map<String, Object> body) {
        var whole = new HashMap<>(body);
        whole.putIfAbsent("newsletters", List.of(newsletter.slug));
        return api().contentType("application/json").body(whole).post(PATH).then();
    }

    static ValidatableResponse change(long id, Map<String, Object> body) {
        return api().contentType("application/json")
                .body(body)
                .patch(PATH + "/" + id)
                .then();
    }
}
