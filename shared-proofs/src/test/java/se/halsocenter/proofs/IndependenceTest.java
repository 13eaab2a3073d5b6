package se.halsocenter.proofs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two who copy from each other prove nothing. */
class IndependenceTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.halsocenter.proofs");

    @ParameterizedTest
    @ValueSource(strings = {"prover", "verifier"})
    void prover_and_verifier_share_plain_data_only_and_need_nothing_but_the_jdk(String side) {
        classes()
                .that()
                .resideInAPackage("se.halsocenter.proofs." + side)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify.annotations", "se.halsocenter.proofs", "se.halsocenter.proofs." + side)
                .check(OURS);
        classes()
                .that()
                .resideInAPackage("se.halsocenter.proofs")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", "se.halsocenter.proofs")
                .check(OURS);
    }
}
