package courant.newsletter.signing;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;

import courant.account.Role;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SigningApiTest {
    private static final String KEYS = "/api/v1/signing-keys";

    @Inject
    DataSource database;

    @Inject
    Signers signers;

    private final String domain = Drafts.word() + ".example";

    @Test
    void a_domain_gets_two_keys_that_sign_nothing_before_they_are_told_to() {
        var ids = made();
        assertThat(made()).isEqualTo(ids).hasSize(2);
        assertThat(states()).containsExactly("ready", "ready");
        assertThat(signers.signer(domain)).isEmpty();
        var records = api().get(KEYS + "/" + ids.getFirst()).jsonPath();
        var selector = records.getString("selector");
        assertThat(selector).matches("c\\d{4}-[a-z0-9]{4}");
        assertThat(records.getString("records[0].name")).isEqualTo(selector + "-rsa._domainkey." + domain);
        assertThat(records.getString("records[0].value"))
                .startsWith("v=DKIM1; k=rsa; p=MIIBI")
                .hasSizeGreaterThan(400);
        assertThat(records.getString("records[1].name")).isEqualTo(selector + "-ed25519._domainkey." + domain);
        assertThat(records.getString("records[1].value")).hasSize("v=DKIM1; k=ed25519; p=".length() + 44);
    }

    @Test
    void keys_rotate_and_the_next_one_is_always_there_to_be_published() {
        var ids = made();
        put(ids.get(0));
        assertThat(states()).containsExactly("current", "ready");
        put(ids.get(1));
        assertThat(states()).containsExactly("former", "current", "ready");
        api().delete(KEYS + "/" + ids.get(1)).then().statusCode(409);
        api().delete(KEYS + "/" + ids.get(0)).then().statusCode(200);
        assertThat(states()).containsExactly("retired", "current", "ready");
        api().put(KEYS + "/" + ids.get(0) + "/current").then().statusCode(409);
        api().delete(KEYS + "/" + ids.get(1) + "/current").then().statusCode(200);
        assertThat(states()).containsExactly("retired", "ready", "ready");
    }

    @Test
    void private_halves_are_kept_sealed_never_shown_and_destroyed_when_a_key_is_retired() {
        var id = made().getFirst();
        var kept = Sql.one(database, "select rsa_private from signing_key where id = ?", row -> row.getString(1), id);
        assertThat(kept.orElseThrow()).doesNotStartWith("MII");
        assertThat(api().get(KEYS).asString()).doesNotContain(kept.get()).doesNotContain("rivate");
        api().delete(KEYS + "/" + id).then().statusCode(200);
        assertThat(Sql.one(
                        database,
                        "select num_nulls(rsa_private, ed25519_private) from signing_key where id = ?",
                        row -> row.getInt(1),
                        id))
                .hasValue(2);
    }

    @Test
    void what_is_no_domain_is_refused_and_only_the_owner_asks() {
        for (var typed : List.of("", "localhost", "exa mple.org", "a@b.example", "-.org")) {
            make(api(), typed).then().statusCode(422);
        }
        make(api(Role.EDITOR), domain).then().statusCode(403);
        api(Role.EDITOR).get(KEYS).then().statusCode(403);
        api().get(KEYS + "/999999999").then().statusCode(404);
    }

    private List<Integer> made() {
        return make(api(), " " + domain.toUpperCase(java.util.Locale.ROOT))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static io.restassured.response.Response make(
            io.restassured.specification.RequestSpecification as, String domain) {
        return as.contentType(ContentType.JSON).body(Map.of("domain", domain)).post(KEYS);
    }

    private static void put(long id) {
        api().put(KEYS + "/" + id + "/current").then().statusCode(200);
    }

    private List<String> states() {
        return Sql.list(
                database,
                "select state from signing_key where domain = ? order by id",
                row -> row.getString(1),
                domain);
    }
}
