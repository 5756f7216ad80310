package courant.studio.figures;

import courant.insight.Csv;
import jakarta.ws.rs.core.Response;

/** Tables to take along. */
final class Files {
    private Files() {}

    static Response csv(String name, Csv table) {
        return Response.ok(table.toString(), "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
