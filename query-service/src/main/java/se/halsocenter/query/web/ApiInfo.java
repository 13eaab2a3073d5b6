package se.halsocenter.query.web;

import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.halsocenter.access.OpenToAnyone;
import se.halsocenter.accesslog.Reads;
import se.halsocenter.accesslog.What;

/** Information on the API as the national REST API profile asks for. */
@RestController
@Reads(What.NOTHING)
final class ApiInfo {
    private static final Info INFO =
            new Info("halsocenter-query", "0.1.0", LocalDate.of(2026, 1, 1), "/swagger-ui.html", "beta");

    /** The profile's fields. */
    record Info(String name, String version, LocalDate releaseDate, String documentation, String status) {}

    @OpenToAnyone
    @GetMapping(path = "/v1/api-info", produces = MediaType.APPLICATION_JSON_VALUE)
    Info info() {
        return INFO;
    }
}
