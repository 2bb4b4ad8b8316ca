package io.quittance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Small classes, small packages, one clock, no SQL in the web. */
class CodeRulesTest {

    private static final String WEB_CLOCK = "io.quittance.web.frame.Now";

    /** What reads the clock, whatever it is called on; durations ({@code nanoTime}) do not. */
    private static final Set<String> CLOCK =
            Set.of("now", "currentTimeMillis", "system", "systemUTC", "systemDefaultZone");

    @Test
    void noClassIsLongerThan250Lines() {
        assertThat(tooLong(Checkout.javaSources(), 250)).isEmpty();
    }

    @Test
    void aControllerFitsAScreen() {
        List<Path> controllers = Checkout.javaSources().stream()
                .filter(file -> file.toString().endsWith("Controller.java"))
                .toList();

        assertThat(controllers).isNotEmpty();
        assertThat(tooLong(controllers, 80))
                .as("controllers of 80 lines, imports apart")
                .isEmpty();
    }

    @Test
    void noPackageHoldsMoreThan15Types() {
        Map<String, Long> types = Checkout.javaSources().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(
                        file -> Checkout.name(file.resolveSibling(".").normalize()),
                        TreeMap::new,
                        Collectors.counting()));

        types.values().removeIf(count -> count <= 15);
        assertThat(types)
                .as("packages of more than 15 types: split them by subject")
                .isEmpty();
    }

    @Test
    void theClockIsReadInOnePlaceOfWebAndOneOfTheScheduler() {
        Set<String> readers = PackageOrderTest.CLASSES.stream()
                .filter(CodeRulesTest::readsTheClock)
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(readers).contains(WEB_CLOCK);
        assertThat(readers)
                .filteredOn(name -> name.startsWith("io.quittance.scheduler."))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(readers)
                .as("classes that read the clock; today is an argument")
                .allMatch(name -> name.equals(WEB_CLOCK) || name.startsWith("io.quittance.scheduler."));
    }

    @Test
    void webHoldsNoSql() {
        noClasses()
                .that()
                .resideInAPackage("io.quittance.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "jakarta.persistence..")
                .check(PackageOrderTest.CLASSES);
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(PackageOrderTest.CLASSES);
    }

    private static boolean readsTheClock(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().getPackageName().startsWith("java."))
                .map(JavaAccess::getTarget)
                .anyMatch(target -> CLOCK.contains(target.getName())
                        && target.getFullName().matches("java\\.(time\\..*|lang\\.System\\..*)\\(.*"));
    }

    /** Lines from the declaration on: package and imports are not read. */
    private static List<String> tooLong(List<Path> sources, int most) {
        return sources.stream()
                .filter(file -> Checkout.text(file)
                                .lines()
                                .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                                .count()
                        > most)
                .map(Checkout::name)
                .toList();
    }
}
