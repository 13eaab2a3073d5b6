package se.halsocenter.command.imports;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import se.halsocenter.command.write.Answer;
import se.halsocenter.command.write.WriteRequest;

/** A write's code, and the address at which a single write would have reached it. */
record Route(String method, String path, WriteMethod code, Map<String, String> variables) {
    Route {
        variables = Map.copyOf(variables);
    }

    ResponseEntity<Answer> call(WriteRequest request) {
        return code.call(request, variables);
    }
}
