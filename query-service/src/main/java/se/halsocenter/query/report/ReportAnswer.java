package se.halsocenter.query.report;

import java.util.LinkedHashMap;
import java.util.Map;
import se.halsocenter.query.kpi.Answers;
import se.halsocenter.query.kpi.Kpi;

/** A report as JSON, its fields in the documented order. */
final class ReportAnswer {
    private ReportAnswer() {}

    static Map<String, Object> of(Report report) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("asOf", report.subject().asOf());
        answer.put("centreId", report.subject().centreId());
        answer.put("name", report.subject().name());
        answer.put("openedOn", report.subject().openedOn());
        answer.put("year", report.subject().year());
        answer.put("title", report.title());
        answer.put("layout", report.layout());
        answer.put(
                "sections",
                report.sections().stream().map(ReportAnswer::section).toList());
        answer.put(
                "definitions",
                report.definitions().stream().map(ReportAnswer::definition).toList());
        return answer;
    }

    private static Map<String, Object> section(Report.Section section) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", section.id());
        answer.put("heading", section.heading());
        answer.put("text", section.text());
        answer.put("tables", section.parts().stream().map(ReportAnswer::part).toList());
        return answer;
    }

    private static Map<String, Object> part(Report.Part part) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("title", part.title());
        answer.put("note", part.note());
        switch (part) {
            case Report.Table table -> {
                answer.put("heads", table.heads());
                answer.put(
                        "columns",
                        table.columns().stream().map(ReportAnswer::column).toList());
                answer.put("rows", table.rows().stream().map(ReportAnswer::row).toList());
                answer.put("chart", table.chart() == null ? null : table.chart().label());
            }
            case Report.PlanTable plan -> answer.put("focusAreas", plan.focusAreas());
        }
        return answer;
    }

    private static Map<String, Object> column(Report.Column column) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", column.name());
        answer.put("period", column.period());
        return answer;
    }

    private static Map<String, Object> row(Report.Row row) {
        Map<String, Object> answer = new LinkedHashMap<>();
        Map<String, String> key = new LinkedHashMap<>();
        row.key().forEach((dimension, value) -> key.put(dimension.label(), value));
        answer.put("key", key);
        answer.put("names", row.names());
        answer.put("cells", row.entries().stream().map(ReportAnswer::cell).toList());
        return answer;
    }

    private static Map<String, Object> cell(Report.Entry entry) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kpi", entry.kpi().id());
        answer.put("period", entry.period().label());
        answer.putAll(Answers.figure(entry.kpi(), entry.figure(), entry.flags(), entry.target()));
        return answer;
    }

    private static Map<String, Object> definition(Kpi kpi) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", kpi.id());
        answer.put("version", kpi.version());
        answer.put("name", kpi.name());
        answer.put("definition", kpi.definition());
        answer.put("unit", Answers.code(kpi.unit()));
        answer.put("decidingDate", Answers.code(kpi.decidingDate()));
        return answer;
    }
}
