package io.quittance.intake.file;

import io.quittance.intake.reading.cells.Formats;
import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.columns.FieldType;
import io.quittance.intake.reading.columns.InvalidMapping;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.csv.CsvDialect;
import io.quittance.intake.reading.export.RejectedRowsFile;
import io.quittance.intake.reading.file.Header;
import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.profile.Certainty;
import io.quittance.intake.reading.profile.FileProfile;
import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.reading.rows.UnreadableFile.Reason;
import io.quittance.intake.reading.xlsx.OfficeContainer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Learns how a file is to be read, in one pass over the whole of it. */
public final class FileGuess {

    private final Kind kind;
    private final SourceFile file;
    private final Dialect guessed;

    /** What another encoding, separator or quote may cure. */
    private static final Set<Reason> CURABLE = EnumSet.of(
            Reason.NOT_IN_CHARSET,
            Reason.NUL_CHARACTER,
            Reason.UNCLOSED_QUOTE,
            Reason.TEXT_AFTER_QUOTE,
            Reason.TOO_MANY_COLUMNS,
            Reason.CELL_TOO_LONG,
            Reason.ROW_TOO_LONG,
            Reason.NO_HEADER);

    private static final int HEAD = 64 * 1024;

    /** {@code guessed} is how the file's first bytes look. */
    public FileGuess(Kind kind, SourceFile file, Dialect guessed) {
        this.kind = kind;
        this.file = file;
        this.guessed = guessed;
    }

    /**
     * How a file is written whose first rows cannot be read for this reason, as far as its bytes tell; empty where no better
     * dialect would help.
     */
    public static Optional<Dialect> byBytes(SourceFile file, UnreadableFile reason) {
        try (InputStream in = file.open()) {
            byte[] head = in.readNBytes(HEAD);
            boolean text = CURABLE.contains(reason.reason()) && !OfficeContainer.isZip(head);
            return text ? Optional.of(CsvDialect.of(file, head)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Guesses everything, unless a person chose otherwise for a file of the same shape.
     *
     * @param remembered the choice for a shape, if there is one
     * @throws UnreadableFile where the file cannot be read to its end as guessed
     */
    public ReadingOfFile reading(Function<String, Optional<ReadingChoice>> remembered) {
        String shape = shape(TabularFile.open(file, guessed).header());
        Optional<ReadingChoice> choice = remembered.apply(shape);
        if (choice.isPresent()) {
            try {
                return reading(shape, profile(choice.get()), choice.get(), true);
            } catch (InvalidMapping | UnreadableFile wrongForThisFile) {
                return reading(shape, profile(ReadingChoice.NONE), ReadingChoice.NONE, false);
            }
        }
        return reading(shape, profile(ReadingChoice.NONE), ReadingChoice.NONE, false);
    }

    /**
     * The file read as a person says.
     *
     * @param earlier how it was read before; its profile is kept where the dialect is the same
     * @throws InvalidMapping where a header or field does not exist
     * @throws UnreadableFile where the file cannot be read to its end in this way
     */
    public ReadingOfFile corrected(ReadingOfFile earlier, ReadingChoice choice) {
        boolean known = earlier.dialect().equals(choice.applied(guessed))
                && earlier.profile().rows() > 0;
        FileProfile profile = known ? earlier.profile() : profile(choice);
        String shape = earlier.shape().isEmpty() ? shape(profile.header()) : earlier.shape();
        // where the cells are parted otherwise, columns that a person named may be gone
        return reading(shape, profile, known ? choice : choice.among(profile.header()), false);
    }

    private FileProfile profile(ReadingChoice choice) {
        return FileProfile.of(TabularFile.open(file, choice.applied(guessed)));
    }

    private ReadingOfFile reading(String shape, FileProfile profile, ReadingChoice choice, boolean remembered) {
        ColumnMapping mapping = ColumnMapping.guess(kind, profile, choice.columns());
        boolean open = choice.dates() == null && !undecided(mapping, profile).isEmpty();
        FileProfile read = open
                ? DueAfterIssue.order(TabularFile.open(file, choice.applied(guessed)), mapping)
                        .map(profile::settled)
                        .orElse(profile)
                : profile;
        List<Field> undecided = choice.dates() == null ? undecided(mapping, read) : List.of();
        Formats formats = formats(mapping, read, choice);
        return new ReadingOfFile(
                shape, guessed, choice.applied(guessed), mapping, formats, read, undecided, remembered);
    }

    private static List<Field> undecided(ColumnMapping mapping, FileProfile profile) {
        return mapping.positions().entrySet().stream()
                .filter(held -> held.getKey().type() == FieldType.DATE && profile.order() == null)
                .filter(held -> profile.columns().get(held.getValue()).dates().certainty() == Certainty.AMBIGUOUS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Formats formats(ColumnMapping mapping, FileProfile profile, ReadingChoice choice) {
        Formats formats = Formats.guess(mapping, profile);
        for (Field field : mapping.positions().keySet()) {
            if (field.type() == FieldType.DATE && choice.dates() != null) {
                formats = formats.with(field, choice.dates());
            }
            if (field.type() == FieldType.AMOUNT && choice.numbers() != null) {
                formats = formats.with(field, choice.numbers());
            }
        }
        return formats;
    }

    private String shape(Header header) {
        String names = kind + "\n" + String.join("\n", RejectedRowsFile.withoutTitles(header.names()));
        return HexFormat.of().formatHex(FileStore.sha256().digest(names.getBytes(StandardCharsets.UTF_8)));
    }
}
