package se.halsocenter.query.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.Head;
import se.halsocenter.query.Words;
import se.halsocenter.query.kpi.Kpi;
import se.halsocenter.query.web.Language;

/** Puts reports into words. */
record Pages(Language language) {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    Page page(Report report) {
        List<Page.Section> sections =
                report.sections().stream().map(this::section).toList();
        return new Page(
                language == Language.SWEDISH ? "sv" : "en",
                language.of(report.title()) + " " + report.subject().year(),
                report.subject().name(),
                description(report),
                report.isWithheldInPart() ? language.of(Wording.WITHHELD) : null,
                sections,
                definitions(report),
                foot(report),
                new Page.Labels(
                        language.of(Wording.CONTENTS),
                        language.of(Wording.DEFINITIONS),
                        language.of(Wording.RESTS_ON)));
    }

    private String description(Report report) {
        String centre = report.subject().name();
        int year = report.subject().year();
        return language.of(new Words(
                "Statistik och verksamhetsplan för %s år %d.".formatted(centre, year),
                "Statistics and plan of %s for the year %d.".formatted(centre, year)));
    }

    private Page.Section section(Report.Section section) {
        List<Page.Table> tables = new ArrayList<>();
        for (Report.Part part : section.parts()) {
            String id = section.id() + "-" + (tables.size() + 1);
            switch (part) {
                case Report.Table table -> tables.add(new FigureTables(language, id, table).table());
                case Report.PlanTable plan -> tables.addAll(plan(plan, id));
            }
        }
        return new Page.Section(section.id(), language.of(section.heading()), ofNullable(section.text()), tables);
    }

    private @Nullable String ofNullable(@Nullable Words words) {
        return words == null ? null : language.of(words);
    }

    /** A table for each focus area; one that says so when there is no plan. */
    private List<Page.Table> plan(Report.PlanTable plan, String id) {
        if (plan.focusAreas().isEmpty()) {
            return List.of(prose(id, language.of(plan.title()), List.of(), List.of(), Wording.NO_PLAN));
        }
        List<Page.Table> tables = new ArrayList<>();
        for (Report.FocusArea area : plan.focusAreas()) {
            tables.add(prose(
                    id + "-" + (tables.size() + 1),
                    language.of(area.name()),
                    List.of(Wording.ACTIVITY, Wording.FOLLOW_UP, Wording.FUTURE),
                    area.items().stream().map(this::item).toList(),
                    Wording.NO_ROWS));
        }
        return tables;
    }

    private Page.Row item(Report.Item item) {
        String followUp = Stream.of(ofNullable(item.outcomeName()), item.followUp())
                .filter(Objects::nonNull)
                .reduce((outcome, text) -> outcome + ". " + text)
                .orElse(language.of(Wording.NOTHING));
        String future = Objects.requireNonNullElse(item.future(), language.of(Wording.NOTHING));
        return new Page.Row(List.of(item.activity()), List.of(Page.Shown.of(followUp), Page.Shown.of(future)));
    }

    private Page.Table definitions(Report report) {
        List<Page.Row> rows =
                report.definitions().stream().map(this::definition).toList();
        List<Words> heads = List.of(Wording.KEY_FIGURE, Wording.DEFINITION, Wording.VERSION);
        return prose("definitions-1", language.of(Wording.DEFINITIONS_AND_VERSIONS), heads, rows, Wording.NO_ROWS);
    }

    private Page.Row definition(Kpi kpi) {
        return new Page.Row(
                List.of(language.of(kpi.name())),
                List.of(Page.Shown.of(language.of(kpi.definition())), Page.Shown.of(kpi.id() + " " + kpi.version())));
    }

    private Page.Table prose(String id, String title, List<Words> heads, List<Page.Row> rows, Words empty) {
        List<Page.Head> names = heads.stream()
                .map(head -> new Page.Head(language.of(head), null))
                .toList();
        return new Page.Table(id, title, names, rows, true, List.of(), List.of(), language.of(empty), null);
    }

    private List<String> foot(Report report) {
        Head asOf = report.subject().asOf();
        return Stream.of(
                        restsOn(asOf),
                        new Words(
                                "Hälsocentret öppnade %s. Rapportens layout: version %d."
                                        .formatted(report.subject().openedOn(), report.layout()),
                                "The centre opened on %s. Layout of the report: version %d."
                                        .formatted(report.subject().openedOn(), report.layout())),
                        new Words(
                                "Det som saknas skrivs aldrig som 0. Unika deltagare, medianer och andelar läggs aldrig ihop.",
                                "What is missing is never written as 0. Distinct participants, medians and shares are never added up."))
                .map(language::of)
                .toList();
    }

    private Words restsOn(Head asOf) {
        @Nullable Instant recordedAt = asOf.recordedAt();
        if (recordedAt == null) {
            return new Words("Ingenting hade lämnats ut då.", "Nothing had been released then.");
        }
        String recorded = MINUTE.format(recordedAt.atZone(STOCKHOLM));
        String position = new Numbers(language).plain(asOf.position());
        return new Words(
                "Allt som var registrerat till och med händelse %s i loggen, %s. Det som registreras eller rättas senare ändrar inte den här rapporten utan nästa."
                        .formatted(position, recorded),
                "Everything registered up to event %s of the log, %s. What is registered or corrected later changes not this report but the next."
                        .formatted(position, recorded));
    }
}
