package se.halsocenter.query.replay;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.query.kpi.BookFigures;
import se.halsocenter.query.kpi.Cell;
import se.halsocenter.query.kpi.Disclosure.Rows;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.ledger.OtherBooks;
import se.halsocenter.query.replay.ReplayPlan.Part;
import tools.jackson.databind.JsonNode;

/**
 * Compares books with the live ones: their lines, and the figures that are drawn from them with those that the plan says.
 *
 * @param live connections that find the live books; at most one of them is used at a time
 * @param workers how many questions are asked at a time
 */
record BooksAgainst(ReplayPlan plan, OtherBooks books, DataSource live, int workers) {

    Comparison compared() {
        BookComparison.Compared lines = new BookComparison(
                        JdbcClient.create(books.connections()), "ledger", books.name())
                .compared(plan.head().position());
        CellComparison cells = new CellComparison(lines.different());
        BookFigures figures = new BookFigures(books.connections(), plan.head());
        try (ExecutorService asking = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name("compare-", 0).daemon().factory())) {
            var shown = supplyAsync(this::shown, asking);
            List<CompletableFuture<Map<Cell.Place, JsonNode>>> replayed = plan.parts().stream()
                    .map(part -> supplyAsync(() -> replayed(figures, part), asking))
                    .toList();
            for (int i = 0; i < replayed.size(); i++) {
                cells.compare(
                        kpi(plan.parts().get(i)),
                        shown.join().get(i),
                        replayed.get(i).join());
            }
        }
        return cells.result(plan.against(), lines.lines());
    }

    private List<Map<Cell.Place, JsonNode>> shown() {
        if (plan.against() != null) {
            return plan.parts().stream().map(Part::published).toList();
        }
        BookFigures figures = new BookFigures(live, plan.head());
        return plan.parts().stream()
                .map(part -> CellComparison.said(kpi(part), figures.cells(part.question())))
                .toList();
    }

    private Map<Cell.Place, JsonNode> replayed(BookFigures figures, Part part) {
        return CellComparison.said(kpi(part), figures.cells(part.question(), rows(part)));
    }

    private static Kpi kpi(Part part) {
        return part.question().kpi();
    }

    /** Those that were published: which these are was decided by disclosure control. */
    private Rows rows(Part part) {
        if (plan.against() == null) {
            return Rows.MET;
        }
        return (centre, met) -> part.published().keySet().stream()
                .filter(place -> Objects.equals(place.centre(), centre))
                .map(place -> List.copyOf(place.key().values()))
                .collect(Collectors.toSet());
    }
}
