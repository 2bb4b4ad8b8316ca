package io.quittance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium found on this machine; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    static Chromium start() {
        return new Chromium(executable().orElseThrow(() -> new IllegalStateException("no Chromium on the PATH")));
    }

    /** Where it is: {@code QUITTANCE_BROWSER}, else the first of the usual names on the PATH. */
    static Optional<Path> executable() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("QUITTANCE_BROWSER")).map(Path::of), onThePath())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> onThePath() {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1);
        return NAMES.stream()
                .flatMap(
                        name -> Stream.of(folders).map(folder -> Path.of(folder).resolve(name)));
    }

    /** In CI a missing browser is a failure; elsewhere the tests are reported as skipped, by name. */
    static boolean isRequired() {
        return "true".equals(System.getenv("QUITTANCE_BROWSER_REQUIRED"));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
