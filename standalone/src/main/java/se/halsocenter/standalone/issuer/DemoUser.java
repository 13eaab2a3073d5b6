package se.halsocenter.standalone.issuer;

import java.util.Arrays;
import java.util.Optional;
import se.halsocenter.access.Role;

/** Whom one can be in the demo: one for each role. */
public enum DemoUser {
    COACH("demo-coach", Role.COACH, "hälsocoach", "coach"),
    COORDINATOR("demo-coordinator", Role.COORDINATOR, "samordnare", "coordinator"),
    STEERING_GROUP("demo-steering-group", Role.STEERING_GROUP, "styrgrupp", "steering group"),
    PUBLIC_HEALTH("demo-public-health", Role.PUBLIC_HEALTH, "regional folkhälsa", "public health"),
    AUDITOR("demo-auditor", Role.AUDITOR, "revisor", "auditor"),
    INTEGRATION("demo-integration", Role.INTEGRATION, "integration", "integration"),
    ADMINISTRATOR("demo-admin", Role.ADMINISTRATOR, "administratör", "administrator");

    /** What each of them proves themselves with. */
    public static final String SECRET = "demo";

    private final String id;
    private final Role role;
    private final String swedish;
    private final String english;

    DemoUser(String id, Role role, String swedish, String english) {
        this.id = id;
        this.role = role;
        this.swedish = swedish;
        this.english = english;
    }

    /** The client's id and the user's name, and the subject of their tokens. */
    public String id() {
        return id;
    }

    public Role role() {
        return role;
    }

    String swedish() {
        return swedish;
    }

    String english() {
        return english;
    }

    static Optional<DemoUser> of(String id) {
        return Arrays.stream(values()).filter(user -> user.id.equals(id)).findFirst();
    }
}
