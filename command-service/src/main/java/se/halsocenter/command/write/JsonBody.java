package se.halsocenter.command.write;

import com.fasterxml.uuid.Generators;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.halsocenter.command.codes.CodeLists;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a body's fields by name and type and collects everything that is wrong with them.
 *
 * <p>A field that is missing or wrong is noted and read as a placeholder of its type, so that every field gets read;
 * what is built of placeholders is thrown away, since {@link #finish()} refuses the body. An optional field may be
 * absent or null. Each pointer keeps its first violation, so a later look-up of a placeholder adds nothing.
 *
 * <p>The file is long and stays whole: one method of a line or two for each kind of field is the vocabulary that every
 * write's body is read in.
 */
public final class JsonBody extends Fields {
    /** A note or a covering letter, in code points. */
    private static final int LONGEST_PROSE = 4000;

    /** A reason in the user's own words, in code points. */
    private static final int LONGEST_WORDS = 400;

    private static final String OTHER = "OTHER";

    private final List<Secret> secrets = new ArrayList<>();
    private final boolean mayHoldTexts;
    private @Nullable UUID kept;

    /** The body of a write, which may hold a note. */
    public JsonBody(ObjectNode body) {
        this(body, true);
        prose("note", Secret.Kind.NOTE);
    }

    private JsonBody(ObjectNode body, boolean mayHoldTexts) {
        super(body, "", new Violations());
        this.mayHoldTexts = mayHoldTexts;
    }

    private JsonBody(ObjectNode object, String pointer, Violations violations) {
        super(object, pointer, violations);
        this.mayHoldTexts = false;
    }

    /** The body of a question, which holds no note. */
    static JsonBody ofQuestion(ObjectNode body) {
        return new JsonBody(body, false);
    }

    /**
     * Free text that goes to the vault. Only the body itself has any: in an object inside it, such as what a correction
     * states anew, the field is unknown.
     */
    public void prose(String name, Secret.Kind kind) {
        String text = mayHoldTexts ? optional(name, Shapes.prose(LONGEST_PROSE)) : null;
        if (text != null) {
            secret(new Secret.Text(kind, text));
        }
    }

    /** Something that goes to the vault when the write is accepted; the body itself holds it, no object inside it. */
    public void secret(Secret secret) {
        secrets.add(secret);
    }

    /** What goes to the vault. */
    List<Secret> secrets() {
        return List.copyOf(secrets);
    }

    /** The same body of something that has its id already. */
    public JsonBody keeping(UUID id) {
        kept = id;
        return this;
    }

    /** Reads what a correction states instead, which holds no texts of its own. */
    public <T> T replacement(Function<JsonBody, T> read) {
        return required("replacement", (at, value) -> object(at, value, read));
    }

    /** The id that the client chose, or a new one (UUIDv7, RFC 9562); what is corrected keeps its own. */
    public UUID id() {
        UUID chosen = optionalUuid("id");
        if (kept != null && chosen != null && !chosen.equals(kept)) {
            refuse("id", AmendRefusal.ID_IS_FIXED, kept);
        }
        if (kept != null) {
            return kept;
        }
        return chosen == null ? Generators.timeBasedEpochGenerator().generate() : chosen;
    }

    public LocalDate date(String name) {
        return required(name, DayShapes.date());
    }

    public @Nullable LocalDate optionalDate(String name) {
        return optional(name, DayShapes.date());
    }

    /** A local date and time in Europe/Stockholm that exists there. */
    public LocalDateTime dateTime(String name) {
        return required(name, DayShapes.dateTime());
    }

    public YearMonth month(String name) {
        return required(name, DayShapes.month());
    }

    public UUID uuid(String name) {
        return required(name, Shapes.uuid());
    }

    public @Nullable UUID optionalUuid(String name) {
        return optional(name, Shapes.uuid());
    }

    /** A code of a closed list. */
    public <E extends Enum<E>> E code(String name, Class<E> codes) {
        return required(name, Shapes.code(codes));
    }

    public <E extends Enum<E>> @Nullable E optionalCode(String name, Class<E> codes) {
        return optional(name, Shapes.code(codes));
    }

    /** At least so many codes of a closed list, each once; a list that may be empty may also be absent. */
    public <E extends Enum<E>> Set<E> codes(String name, int fewest, Class<E> codes) {
        return set(name, fewest, Shapes.code(codes));
    }

    /** A code of a list that may be extended. */
    public String listed(String name, String list) {
        return listed(name, list, Set.of());
    }

    /** The same, or one of the codes that a centre added. */
    public String listed(String name, String list, Set<String> own) {
        return required(name, Shapes.listed(list, own));
    }

    /** A code of a list, or other words: these go to the vault, and the code is {@code OTHER}. */
    String codeOrWords(String name, String list, Secret.Kind kind) {
        String words = text(name, LONGEST_WORDS);
        if (words.isEmpty() || CodeLists.contains(list, words)) {
            return words;
        }
        secret(new Secret.Text(kind, words));
        return OTHER;
    }

    public @Nullable String optionalListed(String name, String list) {
        return optionalListed(name, list, Set.of());
    }

    public @Nullable String optionalListed(String name, String list, Set<String> own) {
        return optional(name, Shapes.listed(list, own));
    }

    public Set<String> listedSet(String name, String list) {
        return set(name, 0, Shapes.listed(list, Set.of()));
    }

    /** Text of at most so many code points, trimmed, without control characters. */
    public String text(String name, int longest) {
        return required(name, Shapes.text(longest));
    }

    public @Nullable String optionalText(String name, int longest) {
        return optional(name, Shapes.text(longest));
    }

    /** Text of a given form, which the violation describes in Swedish and English. */
    public String matching(String name, Pattern form, String swedish, String english) {
        return required(name, Shapes.matching(form, swedish, english));
    }

    public @Nullable String optionalMatching(String name, Pattern form, String swedish, String english) {
        return optional(name, Shapes.matching(form, swedish, english));
    }

    public int integer(String name, int least, int most) {
        return required(name, NumberShapes.integer(least, most));
    }

    public @Nullable Integer optionalInteger(String name, int least, int most) {
        return optional(name, NumberShapes.integer(least, most));
    }

    /** A number with at most so many decimals. */
    public BigDecimal decimal(String name, int least, int most, int decimals) {
        return required(name, NumberShapes.decimal(least, most, decimals));
    }

    /** A set of ids; empty when absent. */
    public Set<UUID> uuids(String name) {
        return set(name, 0, Shapes.uuid());
    }

    /** A set of ids, each of something that exists; it may be empty but not absent. */
    public Set<UUID> knownUuids(String name, UnaryOperator<Set<UUID>> known, Refusal unknown) {
        require(name);
        Set<UUID> ids = uuids(name);
        Set<UUID> found = known.apply(ids);
        items(name, 0, MOST_ITEMS, (at, value) -> {
            UUID id = read(at, value, Shapes.uuid());
            if (!found.contains(id)) {
                violations().add(Violation.of(at, unknown));
            }
            return id;
        });
        return ids;
    }

    public <T> @Nullable T optionalObject(String name, Function<JsonBody, T> read) {
        return optional(name, (at, value) -> object(at, value, read));
    }

    /** A list of objects with so many items; one that may be empty may also be absent. */
    public <T> List<T> list(String name, int fewest, int most, Function<JsonBody, T> read) {
        return items(name, fewest, most, (at, value) -> object(at, value, read));
    }

    private <T> T object(String at, JsonNode value, Function<JsonBody, T> read) {
        JsonBody body = new JsonBody(objectOrEmpty(at, value), at, violations());
        T result = read.apply(body);
        body.refuseUnknownFields();
        return result;
    }
}
