package se.halsocenter.query.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Period;
import se.halsocenter.query.kpi.Question;

/** What a file is called: the key figure, the period and the centres, in letters that every system takes. */
final class FileName {
    /** More names than these would make it too long. */
    private static final int MOST_CENTRES = 3;

    private FileName() {}

    static String of(Answered answered, Format format) {
        return of(answered.question().kpi().id(), answered.question(), format);
    }

    /** The name of a file about several key figures. */
    static String of(String subject, Question question, Format format) {
        List<String> centres = question.centres().size() > MOST_CENTRES
                ? List.of(question.centres().size() + "-centres")
                : question.centres();
        return Stream.of(Stream.of(subject), Stream.of(periods(question.periods())), centres.stream())
                .flatMap(part -> part)
                .collect(Collectors.joining("-", "", format.ending()));
    }

    private static String periods(List<Period> periods) {
        String first = periods.getFirst().label();
        String last = periods.getLast().label();
        return (first.equals(last) ? first : first + "_" + last).replace('/', '_');
    }
}
