package se.halsocenter.contract;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Upcasters;
import se.halsocenter.events.Event;
import se.halsocenter.events.EventTypes;

/** What every event holds, in Markdown: the table of types, the records themselves and their comments. */
final class EventsDocument {
    private static final Map<Type, String> PLAIN = Map.of(
            String.class, "text",
            int.class, "whole number",
            Integer.class, "whole number",
            BigDecimal.class, "number",
            UUID.class, "UUID",
            LocalDate.class, "date, `2023-03-14`",
            LocalDateTime.class, "local date and time, `2023-03-14T09:30:00`",
            YearMonth.class, "month, `2023-03`",
            Event.class, "`{type, revision, payload}`");

    private final Comments comments;
    private final Set<Class<?>> values = new LinkedHashSet<>();

    EventsDocument(Path sources) {
        this.comments = Comments.of(sources);
    }

    String text() {
        Map<String, List<EventTypes.Type>> streams = EventTypes.all().stream()
                .collect(Collectors.groupingBy(EventTypes.Type::streamType, LinkedHashMap::new, Collectors.toList()));
        String events = streams.entrySet().stream()
                .map(stream -> "### Stream `%s`\n\n%s"
                        .formatted(
                                stream.getKey(),
                                stream.getValue().stream().map(this::event).collect(joining("\n"))))
                .collect(joining("\n"));
        return events + "\n### Values\n\n" + values();
    }

    private String event(EventTypes.Type type) {
        return "#### `%s`, revision %d\n%s%s\n%s"
                .formatted(
                        type.name(),
                        type.revision(),
                        said(type.payload()),
                        Upcasters.all().stream()
                                .filter(it -> it.type().equals(type.name()))
                                .map(it -> "\n\nSince revision %d: %s.".formatted(it.fromRevision() + 1, it.change()))
                                .collect(joining()),
                        fields(type.payload()));
    }

    /** A record that has no comment of its own says what its kind says. */
    private String said(Class<?> type) {
        return comments.of(type)
                .or(() -> Stream.of(type.getInterfaces())
                        .flatMap(it -> comments.of(it).stream())
                        .findFirst())
                .orElseThrow(() -> new AssertionError("no comment: " + type));
    }

    private String fields(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length == 0) {
            return "\nIt has no fields.\n";
        }
        return Arrays.stream(components)
                .map(it -> "| `%s` | %s | %s |\n".formatted(it.getName(), typeOf(it), meaning(type, it)))
                .collect(joining("", "\n| Field | Holds | Meaning |\n|---|---|---|\n", ""));
    }

    private String typeOf(RecordComponent component) {
        String text = text(component.getGenericType());
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? text + "; may be absent" : text;
    }

    private String text(Type type) {
        if (type instanceof ParameterizedType several) {
            String one = text(several.getActualTypeArguments()[0]);
            return several.getRawType() == Set.class ? "set of " + one : "list of " + one;
        }
        @Nullable String plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        Class<?> own = (Class<?>) type;
        if (Event.class.isAssignableFrom(own)) {
            return "`{type, revision, payload}`";
        }
        values.add(own);
        return "[`%s`](#%s)".formatted(own.getSimpleName(), own.getSimpleName().toLowerCase(java.util.Locale.ROOT));
    }

    private String meaning(Class<?> type, RecordComponent component) {
        return comments.of(type, component.getName())
                .or(() -> comments.of(element(component.getGenericType())))
                .orElseThrow(
                        () -> new AssertionError("no meaning: " + type.getSimpleName() + "." + component.getName()));
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType several
                ? element(several.getActualTypeArguments()[0])
                : (Class<?>) type;
    }

    /** The codes and the parts that fields refer to; what a part refers to comes behind it. */
    private String values() {
        Map<Class<?>, String> written = new LinkedHashMap<>();
        while (written.size() < values.size()) {
            List.copyOf(values).stream()
                    .filter(it -> !written.containsKey(it))
                    .forEach(it -> written.put(it, value(it)));
        }
        return String.join("\n", written.values());
    }

    private String value(Class<?> type) {
        String codes = type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(code -> "`" + ((Enum<?>) code).name() + "`")
                        .collect(joining(", ", "\n\nOne of ", ".\n"))
                : "\n" + fields(type);
        return "#### %s\n%s%s".formatted(type.getSimpleName(), said(type), codes);
    }
}
