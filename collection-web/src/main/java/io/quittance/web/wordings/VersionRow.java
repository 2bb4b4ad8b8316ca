package io.quittance.web.wordings;

import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.edit.WordingVersions.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A version of a text in its history.
 *
 * @param shipped whether it went back to the shipped text
 * @param changes what it changed in the version before, or in the shipped text; empty for the first of a new text
 */
record VersionRow(Version version, boolean shipped, List<WordingChange> changes) {

    /** The latest version first, as in the list given. */
    static List<VersionRow> of(List<Version> versions, Optional<Wording> shipped) {
        String origin = origin(shipped);
        List<VersionRow> rows = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            String before = i + 1 < versions.size() ? text(versions.get(i + 1), origin) : origin;
            Version version = versions.get(i);
            rows.add(new VersionRow(
                    version,
                    version.body() == null,
                    before.isEmpty() ? List.of() : WordingChange.between(before, text(version, origin))));
        }
        return rows;
    }

    /** Subject and text; empty where none is shipped. */
    static String origin(Optional<Wording> shipped) {
        return shipped.map(words -> words.subject() + "\n" + words.body()).orElse("");
    }

    /** Subject and text as this version has them; what was shipped, where it went back to that. */
    static String text(Version version, String origin) {
        return version.body() == null ? origin : version.subject() + "\n" + version.body();
    }
}
