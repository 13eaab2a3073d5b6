package se.halsocenter.query.table;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.Words;
import se.halsocenter.query.export.Format;
import se.halsocenter.query.export.Texts;
import se.halsocenter.query.kpi.Answers;
import se.halsocenter.query.kpi.Kpi;

/**
 * What a program needs to know of a key figure to fetch it.
 *
 * @param updated when the last event that the figures rest on was recorded
 * @param contents what is measured
 * @param values the address to fetch the figures from
 */
record Table(
        String id,
        int version,
        Words title,
        Words definition,
        Head asOf,
        @Nullable Instant updated,
        Words source,
        Contact contact,
        Words contents,
        Coded unit,
        int decimals,
        Coded decidingDate,
        String values,
        List<FormatOffered> formats,
        List<Variable> variables) {

    Table {
        formats = List.copyOf(formats);
        variables = List.copyOf(variables);
    }

    /** Whom to ask. */
    record Contact(String name, String email) {
        /** Those who answer for the interface, see its contract. */
        static final Contact OURS = new Contact("Hälsocenterstatistik", "halsocenter@example.org");
    }

    /** A code and what it is called. */
    record Coded(String code, Words text) {}

    /** A format by the name that {@code format=} takes. */
    record FormatOffered(String format, String mediaType) {}

    /** A table in short, with the addresses of its description and of its figures. */
    record InShort(
            String id, Words title, Coded unit, @Nullable Instant updated, String metadata, String values) {

        static InShort of(Kpi kpi, Head asOf) {
            return new InShort(
                    kpi.id(),
                    kpi.name(),
                    coded(kpi),
                    asOf.recordedAt(),
                    "/v1/tables/" + kpi.id() + "/metadata",
                    address(kpi));
        }
    }

    static Table of(Kpi kpi, Head asOf, List<Variable> variables) {
        return new Table(
                kpi.id(),
                kpi.version(),
                kpi.name(),
                kpi.definition(),
                asOf,
                asOf.recordedAt(),
                Texts.SOURCE,
                Contact.OURS,
                kpi.name(),
                coded(kpi),
                Texts.decimals(kpi.unit()),
                new Coded(Answers.code(kpi.decidingDate()), Texts.of(kpi.decidingDate())),
                address(kpi),
                Stream.of(Format.values())
                        .map(it -> new FormatOffered(it.label(), it.mediaType().toString()))
                        .toList(),
                variables);
    }

    private static Coded coded(Kpi kpi) {
        return new Coded(Answers.code(kpi.unit()), Texts.of(kpi.unit()));
    }

    private static String address(Kpi kpi) {
        return "/v1/kpis/" + kpi.id() + "/values";
    }
}
