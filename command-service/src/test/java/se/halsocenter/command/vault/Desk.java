package se.halsocenter.command.vault;

import java.net.http.HttpRequest;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.command.Service;
import se.halsocenter.command.Service.Reply;

/** Where somebody of one role works, at one centre. */
record Desk(Service service, String authorization) {

    static Desk of(Service service, Role role, String centre) {
        return new Desk(service, "Bearer " + TestIssuer.shared().token(role, centre));
    }

    Reply post(String path, String body) {
        return send("POST", path, body);
    }

    Reply put(String path, String body) {
        return send("PUT", path, body);
    }

    private Reply send(String method, String path, String body) {
        return service.send(service.anonymous(path)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }
}
