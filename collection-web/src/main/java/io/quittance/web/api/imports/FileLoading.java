package io.quittance.web.api.imports;

import io.quittance.intake.ImportDesk;
import io.quittance.intake.ImportStateException;
import io.quittance.intake.MissingColumnsException;
import io.quittance.intake.NewImport;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.columns.InvalidMapping;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.reverting.RevertRefusedException;
import io.quittance.web.api.problem.ConflictException;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.frame.Visit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Loads a file at once, or takes one back, and says in the words of the API why it cannot. */
@Component
class FileLoading {

    private static final TypeReference<Map<String, String>> MAPPING = new TypeReference<>() {};

    private final ImportDesk desk;
    private final JsonMapper json;

    FileLoading(ImportDesk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    long load(Visit visit, MultipartFile file, Kind kind, WantedReading reading) {
        NewImport upload =
                new NewImport(visit.creditorId(), kind, name(file), file::getInputStream, visit.today(), visit.by());
        try {
            return desk.importNow(upload, reading.choice(mapping(reading.mapping())))
                    .id();
        } catch (UnreadableFile e) {
            throw new InvalidFieldException("file", String.valueOf(e.getMessage()));
        } catch (MissingColumnsException e) {
            throw new InvalidFieldException(
                    "file",
                    e.missing().stream()
                            .map(FileLoading::oneOf)
                            .collect(Collectors.joining("; ", "no column was found for ", ": name it in mapping")));
        } catch (InvalidMapping e) {
            throw new InvalidFieldException(
                    "mapping", "%s: \"%s\", expected one of %s".formatted(e.reason(), e.name(), e.expected()));
        }
    }

    void revert(Visit visit, long id) {
        try {
            desk.revert(id, visit.today(), visit.by());
        } catch (RevertRefusedException e) {
            throw new ConflictException(e.blockers().stream()
                    .map(built -> "%d %s (such as %s)"
                            .formatted(built.count(), built.built().name(), built.example()))
                    .collect(Collectors.joining(", ", "Something was built on this import: ", ".")));
        } catch (ImportStateException e) {
            throw new ConflictException("This import is %s: only a posted one is reverted.".formatted(e.status()));
        }
    }

    private static String oneOf(Set<Field> fields) {
        return fields.stream().map(Field::name).sorted().collect(Collectors.joining(" or "));
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "file");
    }

    private Map<String, String> mapping(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return Map.of();
        }
        try {
            return json.readValue(written, MAPPING);
        } catch (JacksonException notAnObject) {
            throw new InvalidFieldException("mapping", "expected a JSON object of header to field");
        }
    }
}
