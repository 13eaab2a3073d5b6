package se.halsocenter.query.replay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.query.kpi.BookFigures;
import se.halsocenter.query.kpi.BookFigures.Laid;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Disclosure.Rows;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.ledger.OtherBooks;
import se.halsocenter.query.replay.ReplayPlan.Part;
import tools.jackson.databind.JsonNode;

/**
 * Compares books with the live ones: their lines, and the figures that are drawn from them with those that the plan says.
 *
 * @param live connections that find the live books
 */
record BooksAgainst(ReplayPlan plan, OtherBooks books, DataSource live) {

    Comparison compared() {
        BookComparison lines = new BookComparison(JdbcClient.create(books.connections()), "ledger", books.name());
        long upTo = plan.head().position();
        CellComparison cells = new CellComparison(lines.different(upTo));
        List<Map<Cell.Place, JsonNode>> shown = shown();
        List<Map<Cell.Place, JsonNode>> replayed = said(new BookFigures(books.connections())
                .laidOut(plan.parts().stream().map(this::laid).toList(), plan.head()));
        for (int i = 0; i < shown.size(); i++) {
            cells.compare(kpi(i), shown.get(i), replayed.get(i));
        }
        return cells.result(plan.against(), lines.lines(upTo));
    }

    private List<Map<Cell.Place, JsonNode>> shown() {
        return plan.against() == null
                ? said(new BookFigures(live).cells(plan.questions(), plan.head()))
                : plan.parts().stream().map(Part::published).toList();
    }

    private List<Map<Cell.Place, JsonNode>> said(List<List<Cell>> answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(i -> CellComparison.said(kpi(i), answers.get(i)))
                .toList();
    }

    private Kpi kpi(int part) {
        return plan.parts().get(part).question().kpi();
    }

    /** In the rows that were published: which these are was decided by disclosure control. */
    private Laid laid(Part part) {
        Rows published = (centre, met) -> part.published().keySet().stream()
                .filter(place -> Objects.equals(place.centre(), centre))
                .map(place -> List.copyOf(place.key().values()))
                .collect(Collectors.toSet());
        return new Laid(part.question(), plan.against() == null ? Rows.MET : published);
    }
}
