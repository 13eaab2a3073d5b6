package se.halsocenter.standalone.rights;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param body all of it, and of a stream as much as came up to its first heartbeat
 */
record Answer(int status, String body) {

    /** Whether the caller was let through; a rule of the domain may still have spoken against what they wanted. */
    boolean isAllowed() {
        return switch (status) {
            case 200, 201, 202, 409, 422 -> !isEmptyList() && !isRowRefused();
            case 401, 403, 404 -> false;
            default -> throw new AssertionError(status + " " + body);
        };
    }

    /** Several things are asked for at once, and those that do not exist for the caller are left out. */
    private boolean isEmptyList() {
        return List.of("{\"identities\":[]}", "{\"texts\":[]}").contains(body);
    }

    /** A file is answered by a report, in which each row has its own status. */
    private boolean isRowRefused() {
        if (!body.startsWith("{\"dryRun\":")) {
            return false;
        }
        JsonNode rows = JsonMapper.shared().readTree(body).path("results");
        return rows.valueStream()
                .map(row -> row.path("problem").path("status").asInt(0))
                .anyMatch(rowStatus -> rowStatus == 403 || rowStatus == 404);
    }
}
