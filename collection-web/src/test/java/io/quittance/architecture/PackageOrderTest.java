package io.quittance.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Modules and packages stand in a line, and each may use only what stands to its left. */
class PackageOrderTest {

    static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("io.quittance");

    /** First the features of the domain, then the modules after it; packages inside a feature belong to it. */
    private static final List<String> LINE = List.of(
            "log",
            "money",
            "calendar",
            "creditor",
            "history",
            "client",
            "task",
            "invoice",
            "hold",
            "notice",
            "charge",
            "payment",
            "statement",
            "promise",
            "dispute",
            "settlement",
            "plan",
            "writeoff",
            "matching",
            "dunning",
            "placement",
            "call",
            "insolvency",
            "risk",
            "intake",
            "insight",
            "notifications",
            "scheduler",
            "web");

    @Test
    void nobodyUsesWhatStandsToTheRight() {
        List<String> wrong = CLASSES.stream()
                .filter(user -> placeOf(user) >= 0)
                .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> placeOf(dependency.getTargetClass()) > placeOf(dependency.getOriginClass()))
                .map(dependency -> dependency.getDescription())
                .toList();

        assertThat(wrong).as("dependencies from left to right").isEmpty();
    }

    @Test
    void webNeverCallsAJob() {
        List<String> wrong = dependencies("web", "scheduler");

        assertThat(wrong)
                .as("web starts no job: the scheduler is on its class path at run time only")
                .isEmpty();
    }

    @Test
    void everyPackageHasAPlaceInTheLine() {
        List<String> strange = CLASSES.stream()
                .filter(type -> placeOf(type) < 0)
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("io.quittance") && !name.matches("io\\.quittance\\.(embedded|testing)"))
                .distinct()
                .toList();

        assertThat(strange).isEmpty();
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        slices().matching("io.quittance.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("io.quittance.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    private static List<String> dependencies(String from, String to) {
        return CLASSES.stream()
                .filter(user -> featureOf(user).equals(from))
                .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> featureOf(dependency.getTargetClass()).equals(to))
                .map(dependency -> dependency.getDescription())
                .toList();
    }

    private static int placeOf(JavaClass type) {
        return LINE.indexOf(featureOf(type));
    }

    private static String featureOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length > 2 && type.getPackageName().startsWith("io.quittance.") ? parts[2] : "";
    }
}
