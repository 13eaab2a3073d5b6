package se.halsocenter.query.kpi;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.query.kpi.Calculation.Term;

/** Finds what was booked between two positions that could make the figures of a question others. */
@Component
final class BookedBetween {
    /** What is known of people who stood in a line before; who has just been registered stands in none. */
    private static final String PEOPLE = """
            select position, null::date from person p where position > :after and position <= :upTo
              and exists (select from entry e where e.person_id = p.person_id and e.position < p.position)""";

    /** Rows of centres are written, or stand no longer. */
    private static final String CENTRES = """
            select position, null::date from centre where position > :after and position <= :upTo
            union all select until, null::date from centre where until > :after and until <= :upTo""";

    private final JdbcClient jdbc;

    BookedBetween(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that was booked.
     *
     * @param day that decides in which period it counts; absent when it may change any
     */
    record Line(long position, @Nullable LocalDate day) {
        boolean mayBelongTo(Period period) {
            return day == null || !(day.isBefore(period.first()) || day.isAfter(period.last()));
        }
    }

    List<Line> lines(Question question, long after, long upTo) {
        LineSql lines = new LineSql(question);
        Calculation calculation = question.kpi().calculation();
        Stream<String> entries = Stream.concat(calculation.counted().stream(), calculation.outOf().stream())
                .map(Term::whole)
                .distinct()
                .map(term -> entries(question, term));
        String sql = Stream.of(
                        entries,
                        lines.dependsOnPeople() ? Stream.of(PEOPLE) : Stream.<String>empty(),
                        lines.dependsOnCentres() ? Stream.of(CENTRES) : Stream.<String>empty())
                .flatMap(part -> part)
                .collect(joining("\nunion all\n"));
        return jdbc.sql(sql)
                .param("after", after)
                .param("upTo", upTo)
                .param("centres", question.centres())
                .query((row, number) -> new Line(row.getLong(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    private static String entries(Question question, Term term) {
        return "select e.position, %s from entry e where e.position > :after and e.position <= :upTo and e.measure = '%s'%s"
                .formatted(
                        Columns.day(term),
                        term.measure().name(),
                        question.centres().isEmpty() ? "" : " and e.centre in (:centres)");
    }
}
