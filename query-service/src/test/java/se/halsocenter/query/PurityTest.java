package se.halsocenter.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PurityTest {
    private static final JavaClasses QUERY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.halsocenter");

    @Test
    void what_is_counted_and_what_a_figure_means_knows_no_framework_no_database_and_no_clock() {
        classes()
                .that()
                .resideInAnyPackage("..query.ledger", "..query.kpi")
                .and()
                .haveNameMatching(
                        ".*\\.(\\w*Entries|Entry|Booking|Measure|Dimension|Kpi|ReferralRates|\\w*Kpis|KpiCatalogue|Calculation|Splits?"
                                + "|Periods?|Every|AgeBands|Wilson|Figure|Cells?|Way|ActivityMinutes|Targets|Goal|Change|Inhabitants|Question|QuestionReader|Moments)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.math",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "se.halsocenter.events",
                        "se.halsocenter.eventlog",
                        "se.halsocenter.query..")
                .check(QUERY);
    }

    @Test
    void what_is_due_and_what_a_timeline_says_follow_from_the_facts_alone() {
        classes()
                .that()
                .resideInAPackage("..query.referral")
                .and()
                .haveNameMatching(".*\\.(Due|Phrase|Referral|Said|Tasks?|Timeline)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "se.halsocenter.events",
                        "se.halsocenter.eventlog",
                        "se.halsocenter.query..")
                .check(QUERY);
    }

    @Test
    void what_is_withheld_follows_from_what_is_counted_alone() {
        classes()
                .that()
                .resideInAPackage("..query.disclosure")
                .and()
                .haveNameMatching(
                        ".*\\.(Alternative|Balance|Change|Counted|Differences|EachOnce|Exposure|Grouping|Part|Pattern|Place|ReleasePlan"
                                + "|Span|Suppression|TableCell|Tables|Unit)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "se.halsocenter.query.disclosure",
                        "se.halsocenter.query.kpi",
                        "se.halsocenter.query.ledger")
                .check(QUERY);
    }

    @Test
    void charts_and_markup_are_drawn_from_what_they_are_given_alone() {
        classes()
                .that()
                .resideInAnyPackage("..query.chart", "..query.markup")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.math",
                        "java.util..",
                        "org.jspecify..",
                        "se.halsocenter.query.chart",
                        "se.halsocenter.query.markup")
                .check(QUERY);
    }

    @Test
    void a_report_follows_from_its_layout_and_the_answers_alone() {
        classes()
                .that()
                .resideInAPackage("..query.report")
                .and()
                .haveNameMatching(
                        ".*\\.(Layout|LayoutReader|LineReader|Tree|Span|Subject|Asking|Filling|SplitRows|PlanItems|Names"
                                + "|Report|Page|Pages|FigureTables|TableChart|Numbers|Wording|Html)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.math",
                        "java.text",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "se.halsocenter.events",
                        "se.halsocenter.eventlog",
                        "se.halsocenter.query..")
                .check(QUERY);
    }

    @Test
    void the_query_side_knows_neither_axon_nor_the_command_side() {
        noClasses()
                .that()
                .resideInAPackage("..query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..", "se.halsocenter.command..", "se.halsocenter.standalone..")
                .check(QUERY);
    }
}
