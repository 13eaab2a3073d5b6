package se.halsocenter.query;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What roles are called, in the middle of a sentence. */
public final class RoleNames {
    private static final Map<String, Words> NAMES = Map.of(
            "coach", new Words("hälsocoach", "health coach"),
            "coordinator", new Words("samordnare", "coordinator"),
            "steering-group", new Words("ledamot i styrgruppen", "member of the steering group"),
            "public-health", new Words("regional folkhälsa", "regional public health"),
            "auditor", new Words("revisor", "auditor"),
            "integration", new Words("program", "program"),
            "administrator", new Words("administratör", "administrator"),
            "", new Words("okänd", "unknown"));

    private RoleNames() {}

    /** Roles by their codes, with commas between, as events and reads name them; a code that has no name is its own. */
    public static Words of(String codes) {
        List<Words> names = Stream.of(codes.split(",", -1))
                .map(code -> NAMES.getOrDefault(code, new Words(code, code)))
                .toList();
        return new Words(
                String.join(" och ", names.stream().map(Words::sv).toList()),
                String.join(" and ", names.stream().map(Words::en).toList()));
    }
}
