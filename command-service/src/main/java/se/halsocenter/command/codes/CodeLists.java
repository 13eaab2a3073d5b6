package se.halsocenter.command.codes;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every code list, read once from the resource {@code code-lists.json}. */
public final class CodeLists {

    /** A text in both languages. */
    public record Label(String sv, String en) {}

    /** A code and what it is called. */
    public record Code(String code, Label label) {}

    /**
     * A code list.
     *
     * @param extensible whether centres may add codes of their own
     */
    public record CodeList(String name, Label label, boolean extensible, List<Code> codes) {
        public CodeList {
            codes = List.copyOf(codes);
        }

        /** The same list with a centre's own codes behind its common ones. */
        CodeList with(List<Code> own) {
            return new CodeList(
                    name,
                    label,
                    extensible,
                    Stream.concat(codes.stream(), own.stream()).toList());
        }

        public boolean contains(String code) {
            return codes.stream().anyMatch(known -> known.code().equals(code));
        }
    }

    private static final List<CodeList> ALL = read();
    private static final Map<String, CodeList> BY_NAME =
            ALL.stream().collect(toUnmodifiableMap(CodeList::name, Function.identity()));

    private CodeLists() {}

    /** Every list, in the order in which they are presented. */
    public static List<CodeList> all() {
        return ALL;
    }

    public static Optional<CodeList> named(String list) {
        return Optional.ofNullable(BY_NAME.get(list));
    }

    /** Whether a list that must exist has a code. */
    public static boolean contains(String list, String code) {
        return Objects.requireNonNull(BY_NAME.get(list), list).contains(code);
    }

    /** The name of the list that an enum stands for: the enum's own name, such as {@code declineReason}. */
    public static String nameOf(Class<? extends Enum<?>> codes) {
        String name = codes.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static List<CodeList> read() {
        try (InputStream resource = CodeLists.class.getResourceAsStream("/code-lists.json")) {
            return List.copyOf(JsonMapper.shared()
                    .readValue(Objects.requireNonNull(resource), new TypeReference<List<CodeList>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
