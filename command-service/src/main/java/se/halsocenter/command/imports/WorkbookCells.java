package se.halsocenter.command.imports;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook as the texts that a person would have typed. */
final class WorkbookCells {
    private WorkbookCells() {}

    /** A cell's text; days in ISO 8601, numbers with a point. */
    static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDay(cell.getDataFormatString()) ? day(cell.asDate()) : number(cell.asNumber());
            case STRING -> Objects.requireNonNullElse(cell.asString(), "");
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "Ja" : "Nej";
            case FORMULA, ERROR -> Table.FORMULA;
            case EMPTY -> "";
        };
    }

    /** A number is a day by its format only: quoted words and colours in brackets are no part of it. */
    private static boolean isDay(@Nullable String format) {
        String plain =
                format == null ? "" : format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        return plain.contains("y") || plain.contains("d");
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
