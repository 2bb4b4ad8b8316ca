package io.quittance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every word exists in both languages, every word that a page asks for exists, and none lies about unused.
 *
 * <p>A key starts with the name of its bundle ({@code clients.title} in {@code clients.properties}), or is the word for a
 * constant ({@code Role.ADMINISTRATOR}). Templates write {@code #{clients.title}}, or
 * {@code #{${'clients.kind.' + kind}}} for a family of keys.
 */
class MessagesTest {

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)");
    private static final Pattern FAMILY_IN_TEMPLATE = Pattern.compile("#\\{\\$\\{\\s*'([\\w.-]+\\.)' *\\+");
    private static final Pattern IN_JAVA = Pattern.compile("\"\\{?([a-z]+(?:\\.[\\w-]+)+)\\}?\"");
    private static final Pattern CONSTANT = Pattern.compile("([A-Z]\\w*)\\.([A-Z][A-Z0-9_]*)");

    private static final Map<String, Set<String>> ENGLISH = bundles(false);
    private static final Map<String, Set<String>> FRENCH = bundles(true);

    static Set<String> names() {
        return ENGLISH.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothLanguagesHaveTheSameKeys(String bundle) {
        assertThat(FRENCH.get(bundle)).as(bundle).isEqualTo(ENGLISH.get(bundle));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aKeyStartsWithTheNameOfItsBundle(String bundle) {
        assertThat(ENGLISH.get(bundle))
                .allMatch(key ->
                        key.startsWith(bundle + ".") || CONSTANT.matcher(key).matches());
    }

    /** The later of two would win, and the page of the other say something else. */
    @Test
    void aKeyStandsOnceInItsFile() {
        assertThat(Checkout.files(Checkout.MESSAGES, ".properties")).allSatisfy(file -> {
            List<String> keys = Checkout.text(file)
                    .lines()
                    .filter(line -> line.matches("[\\w.-]+=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file.getFileName().toString()).doesNotHaveDuplicates();
        });
    }

    @Test
    void applicationYamlNamesEveryBundle() {
        String settings = Checkout.text(Checkout.ROOT.resolve("collection-web/src/main/resources/application.yaml"));

        assertThat(names()).allSatisfy(bundle -> assertThat(settings).containsPattern("messages/" + bundle + "\\b"));
    }

    @Test
    void whatPagesAndCodeAskForExists() {
        Set<String> missing = new TreeSet<>(asked());
        missing.removeAll(known());

        assertThat(missing).as("keys that are asked for and exist nowhere").isEmpty();
    }

    @Test
    void nothingLiesAboutUnused() {
        Set<String> families = find(FAMILY_IN_TEMPLATE, templates()).collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(known());
        unused.removeAll(asked());
        unused.removeIf(key -> families.stream().anyMatch(key::startsWith)
                || CONSTANT.matcher(key).matches());

        assertThat(unused).as("keys that no page and no code asks for").isEmpty();
    }

    /** Where one constant of an enum has a word, they all have one, and no word is for a constant that went away. */
    @Test
    void constantsHaveTheirWordsAllOrNone() {
        Map<String, Set<String>> words = new TreeMap<>();
        for (String key : known()) {
            Matcher constant = CONSTANT.matcher(key);
            if (constant.matches()) {
                words.computeIfAbsent(constant.group(1), type -> new TreeSet<>())
                        .add(constant.group(2));
            }
        }

        assertThat(words).isNotEmpty();
        assertThat(words)
                .allSatisfy((type, constants) -> assertThat(constants).as(type).isEqualTo(constantsOf(type)));
    }

    /** A straight apostrophe would be eaten by the message format; typography wants the curly one anyway. */
    @ParameterizedTest
    @MethodSource("names")
    void apostrophesAreCurly(String bundle) {
        for (String ending : List.of(".properties", "_fr.properties")) {
            assertThat(Checkout.text(Checkout.MESSAGES.resolve(bundle + ending)))
                    .as(bundle)
                    .doesNotContain("'");
        }
    }

    private static Set<String> constantsOf(String simpleName) {
        Stream<Class<?>> ours = PackageOrderTest.CLASSES.stream()
                .filter(type -> type.isEnum() && type.getSimpleName().equals(simpleName))
                .map(JavaClass::reflect);
        return Stream.concat(
                        ours,
                        Stream.of(DayOfWeek.class)
                                .filter(day -> day.getSimpleName().equals(simpleName)))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> known() {
        return ENGLISH.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Set<String> asked() {
        Set<String> asked = find(IN_TEMPLATE, templates()).collect(Collectors.toCollection(HashSet::new));
        find(IN_JAVA, Checkout.javaSources())
                .filter(text -> names().contains(text.substring(0, text.indexOf('.'))))
                .forEach(asked::add);
        return asked;
    }

    private static List<Path> templates() {
        return Checkout.files(Checkout.TEMPLATES, ".html");
    }

    private static Stream<String> find(Pattern pattern, List<Path> files) {
        return files.stream()
                .flatMap(file -> pattern.matcher(Checkout.withoutComments(file)).results())
                .map(found -> found.group(1));
    }

    private static Map<String, Set<String>> bundles(boolean french) {
        return Checkout.files(Checkout.MESSAGES, ".properties").stream()
                .filter(file -> french == file.toString().endsWith("_fr.properties"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replaceAll("(_fr)?\\.properties$", ""),
                        MessagesTest::keys,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Set<String> keys(Path bundle) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
