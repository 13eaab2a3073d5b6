package se.halsocenter.query.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Figure;
import se.halsocenter.query.kpi.Figures.Answered;
import se.halsocenter.query.kpi.Kpi;

/** The sheet that says what the figures of a workbook mean and how to get them again. */
final class DefinitionSheet {
    private static final List<String> HEADINGS = List.of(
            "Nyckeltal",
            "Id",
            "Version",
            "Definition",
            "Täljare",
            "Nämnare",
            "Enhet",
            "Dag som avgör perioden",
            "Gäller från",
            "Beslutad av",
            "Plats i loggen",
            "Registrerad",
            "Adress som ger samma siffror",
            "Källa");
    private static final List<String> NOTES = List.of(
            "Andelar är bråktal som visas i procent, med ett 95 % konfidensintervall (Wilson).",
            "Unika personer läggs aldrig ihop över grupper, center eller perioder.",
            "Länets andelar är summan av täljarna genom summan av nämnarna, aldrig medelvärdet av centrens andelar.",
            "En tom cell är inte noll: kolumnen Status säger vad den är.");

    private DefinitionSheet() {}

    static void write(Worksheet sheet, List<Answered> answers) {
        Book.headings(sheet, 0, HEADINGS);
        int line = 1;
        for (Answered answered : answers) {
            line = write(sheet, line, definition(answered));
        }
        line = table(
                sheet,
                line + 1,
                "Status",
                Stream.of(Figure.Status.values())
                        .map(status -> List.of(Texts.of(status), Texts.meaning(status)))
                        .toList());
        line = table(sheet, line + 1, "Förbehåll", Texts.flags());
        for (String note : NOTES) {
            line = write(sheet, line + 1, List.of(new Value.Text(note))) - 1;
        }
        sheet.freezePane(0, 1);
    }

    private static List<Value> definition(Answered answered) {
        Kpi kpi = answered.question().kpi();
        List<Value> values = new ArrayList<>(List.of(
                new Value.Text(kpi.name().sv()),
                new Value.Text(kpi.id()),
                Value.amount(kpi.version()),
                new Value.Text(kpi.definition().sv()),
                swedish(kpi.numerator()),
                swedish(kpi.denominator()),
                new Value.Text(Texts.of(kpi.unit()).sv()),
                new Value.Text(Texts.of(kpi.decidingDate()).sv()),
                new Value.Day(kpi.validFrom()),
                new Value.Text(kpi.decidedBy())));
        values.add(Value.amount(answered.asOf().position()));
        values.add(
                answered.asOf().recordedAt() == null
                        ? Value.NOTHING
                        : new Value.Text(answered.asOf().recordedAt().toString()));
        values.add(new Value.Text(Address.of(answered)));
        values.add(new Value.Text(Texts.SOURCE.sv()));
        return values;
    }

    private static Value swedish(@Nullable Words words) {
        return words == null ? Value.NOTHING : new Value.Text(words.sv());
    }

    private static int table(Worksheet sheet, int line, String heading, List<List<Words>> rows) {
        sheet.value(line, 0, heading);
        sheet.style(line, 0).bold().set();
        int next = line + 1;
        for (List<Words> row : rows) {
            next = write(
                    sheet,
                    next,
                    row.stream().<Value>map(words -> new Value.Text(words.sv())).toList());
        }
        return next;
    }

    /** Writes a line and says which is next. */
    private static int write(Worksheet sheet, int line, List<Value> values) {
        for (int place = 0; place < values.size(); place++) {
            Book.write(sheet, line, place, values.get(place));
        }
        return line + 1;
    }
}
