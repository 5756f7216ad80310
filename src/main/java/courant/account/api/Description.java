package courant.account.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to {@code /q/openapi} what holds for every call, and leaves out the pages. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Description implements OASFilter {
    private static final String TOKEN = "token";
    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        api.setComponents(describe(components));
        api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
        if (api.getPaths() == null) return;
        List.copyOf(api.getPaths().getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith("/api/v1/"))
                .forEach(api.getPaths()::removePathItem);
        api.getPaths().getPathItems().values().forEach(Description::describe);
    }

    private static Components describe(Components components) {
        return components
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API token, made in the studio's settings or by COURANT_API_TOKEN."))
                .addSchema("Problem", problem())
                .addResponse("Problem", refusal())
                .addParameter("IdempotencyKey", key());
    }

    private static void describe(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            var responses =
                    operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
            operation.setSecurity(null); // the one for all calls holds
            operation.setResponses(responses.addAPIResponse("default", reference()));
            if (WRITES.contains(method)) withKey(operation);
        });
    }

    private static void withKey(Operation operation) {
        operation.addParameter(OASFactory.createParameter().ref("IdempotencyKey"));
    }

    private static APIResponse reference() {
        return OASFactory.createAPIResponse().ref("Problem");
    }

    private static APIResponse refusal() {
        var type = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        return OASFactory.createAPIResponse()
                .description("The request was not carried out; the problem says why (RFC 9457).")
                .content(OASFactory.createContent().addMediaType("application/problem+json", type));
    }

    private static Schema problem() {
        var error = object().addProperty("field", text("The member that is at fault."))
                .addProperty("detail", text("What is wrong with it."));
        return object().addProperty("type", text("about:blank"))
                .addProperty("title", text("What kind of problem it is."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What is wrong, in a sentence."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error));
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name(RepeatedWrites.HEADER)
                .in(Parameter.In.HEADER)
                .description("Makes a repeat harmless: within 24 hours the same key gets the first answer again."
                        + " 409 while the first is being carried out, 422 for another request with the same key.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(255));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
