package se.halsocenter.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import se.halsocenter.command.write.Command;
import se.halsocenter.command.write.Decision;
import se.halsocenter.command.write.Refusal;
import se.halsocenter.command.write.Violation;

/** The house rules that a compiler does not know. */
class ArchitectureTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.halsocenter.command");

    /** What decides: whoever answers with a decision, and what decisions are made of. */
    private static final DescribedPredicate<JavaClass> CORE = describe(
            "of the pure core",
            type -> type.isAssignableTo(Command.class)
                    || type.isAssignableTo(Refusal.class)
                    || type.isEquivalentTo(Violation.class)
                    || type.isAssignableTo(Decision.class)
                    || type.getSimpleName().endsWith("Rules")
                    || type.getMethods().stream()
                            .anyMatch(method -> method.getRawReturnType().isEquivalentTo(Decision.class)));

    @Test
    void the_core_knows_no_framework_no_clock_and_no_database() {
        noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        "tools.jackson..",
                        "com.fasterxml..",
                        "jakarta..",
                        "java.sql..",
                        "java.net..",
                        "java.io..",
                        "se.halsocenter.eventlog..")
                .orShould()
                .dependOnClassesThat(belongToAnyOf(Clock.class))
                .check(SERVICE);
    }

    @Test
    void the_core_asks_for_neither_the_time_nor_chance() {
        noClasses()
                .that(CORE)
                .should()
                .callMethodWhere(describe(
                        "the time or chance is asked for",
                        call -> call.getName().equals("now")
                                || call.getName().equals("randomUUID")
                                || call.getName().equals("currentTimeMillis")))
                .check(SERVICE);
    }

    @Test
    void the_core_is_found_at_all() {
        assertThat(SERVICE.stream().filter(CORE).map(JavaClass::getSimpleName))
                .contains("Centre", "Participant", "OpenCentre", "CommonRefusal", "Rules");
    }

    @Test
    void axon_stays_inside_the_shells() {
        noClasses()
                .that(not(describe("shells", type -> type.getSimpleName().endsWith("Aggregate"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(SERVICE);
    }

    @Test
    void writing_does_not_know_reading() {
        classes()
                .should()
                .onlyDependOnClassesThat(not(JavaClass.Predicates.resideInAnyPackage(
                        "se.halsocenter.query..", "se.halsocenter.standalone..")))
                .check(SERVICE);
    }
}
