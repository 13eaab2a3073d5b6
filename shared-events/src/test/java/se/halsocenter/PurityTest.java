package se.halsocenter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PurityTest {
    private final JavaClasses production = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.halsocenter");

    @Test
    void events_know_nothing_but_the_jdk() {
        classes()
                .that()
                .resideInAPackage("se.halsocenter.events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "se.halsocenter.events..",
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "java.time..",
                        "org.jspecify..")
                .check(production);
    }

    @Test
    void the_event_log_knows_no_service() {
        classes()
                .that()
                .resideInAPackage("se.halsocenter.eventlog..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "se.halsocenter.command..", "se.halsocenter.query..", "se.halsocenter.standalone..")
                .check(production);
    }
}
