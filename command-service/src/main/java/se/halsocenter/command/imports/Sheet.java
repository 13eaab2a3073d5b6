package se.halsocenter.command.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sheet of the template: its columns, and which writes a row of it stands for, in the order in which they are made.
 *
 * @param name as it stands on the sheet's tab
 * @param explanation what a row of it is
 */
record Sheet(String name, String explanation, List<Step> steps) {
    /** The first column of every sheet. */
    static final Column NUMBER = Column.column(
                    "Nr",
                    "",
                    Form.KEY,
                    "exempel 1",
                    "Radens eget nummer, unikt i fliken. Ändra det aldrig: samma nummer är samma rad nästa gång."
                            + " Skriv inga personuppgifter här. En rad vars nummer börjar med ”exempel” läses inte.")
            .always();

    Sheet {
        steps = List.copyOf(steps);
    }

    /** All columns, in their order. */
    List<Column> columns() {
        return Stream.concat(Stream.of(NUMBER), steps.stream().flatMap(step -> step.columns().stream()))
                .toList();
    }

    Optional<Column> column(String heading) {
        return columns().stream()
                .filter(column -> column.heading().equalsIgnoreCase(heading))
                .findFirst();
    }
}
