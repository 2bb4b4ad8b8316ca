package io.quittance.statement.reading.mt;

import io.quittance.statement.reading.source.FileText;
import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.StatementLimits;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file in messages and these in fields: with SWIFT's blocks around them or without, ended by {@code -} or by the
 * next {@code :20:}, with lines of a bank's own in between. A line that begins like a tag but is none of a statement's
 * belongs to the text before, as a text that is cut after 65 characters may well begin so.
 */
final class MtMessages {

    /** One message: its fields, and whether it was ended or the file just went on. */
    record Message(List<MtField> fields, boolean ended, Place end) {}

    private static final Pattern TAG =
            Pattern.compile(":(20|21|25P?|28C?|60[FM]|61|62[FM]|64|65F?|86|34F|13D?|90[CD]|NS):(.*)");
    private static final Pattern BLOCK = Pattern.compile("\\{[1-5]:.*");
    private static final Pattern END = Pattern.compile("-(XXX)?\\s*|-}.*");
    private static final Set<String> OF_SEVERAL_LINES = Set.of("25P", "61", "86", "NS");
    private static final Set<String> OF_THE_HEAD =
            Set.of("21", "25", "25P", "28", "28C", "60F", "60M", "34F", "13", "13D");
    private static final int LINES_OF_A_FIELD = 200;

    private final List<Message> messages = new ArrayList<>();
    private @Nullable List<MtField> open;
    private boolean lines;
    private Place at = new Place(1, "");

    private MtMessages() {}

    static boolean beginsField(String line) {
        return TAG.matcher(line).matches();
    }

    static List<Message> of(String text) {
        MtMessages reader = new MtMessages();
        List<String> lines = FileText.lines(text);
        for (int i = 0; i < lines.size(); i++) {
            reader.at = new Place(i + 1L, "");
            reader.take(lines.get(i).replaceAll("[\\p{Cntrl}&&[^\t]]", ""));
        }
        reader.end(false);
        return reader.messages;
    }

    private void take(String line) {
        Matcher tag = TAG.matcher(line);
        if (END.matcher(line).matches() || BLOCK.matcher(line).matches()) {
            end(line.startsWith("-"));
            int text = line.indexOf("{4:");
            if (text >= 0 && text + 3 < line.length()) {
                take(line.substring(text + 3));
            }
        } else if (tag.matches()) {
            begin(tag.group(1), tag.group(2));
        } else if (open != null && !line.isBlank()) {
            goOn(open.getLast(), line);
        }
    }

    private void begin(String tag, String value) {
        Place place = new Place(at.line(), ":" + tag + ":");
        if (tag.equals("20")) {
            end(false);
            open = new ArrayList<>();
            lines = false;
        }
        if (open == null) {
            throw place.refuse(Reason.OUT_OF_ORDER, "a field :20: before", value);
        }
        lines |= tag.equals("61");
        if (lines && OF_THE_HEAD.contains(tag)) {
            throw place.refuse(Reason.OUT_OF_ORDER, "a field :61:, :86: or :62F:", value);
        }
        if (open.size() > 3 * StatementLimits.LINES) {
            throw place.refuse(Reason.TOO_MANY_LINES, "at most " + StatementLimits.LINES + " lines in a statement", "");
        }
        open.add(new MtField(tag, new ArrayList<>(List.of(value)), place));
    }

    private void goOn(MtField field, String line) {
        if (!OF_SEVERAL_LINES.contains(field.tag())) {
            throw at.refuse(Reason.UNKNOWN_CODE, "a field, or - for the end", line);
        }
        if (field.lines().size() >= LINES_OF_A_FIELD || line.length() > StatementLimits.CHARACTERS) {
            throw at.refuse(Reason.TEXT_TOO_LONG, "at most " + LINES_OF_A_FIELD + " lines in a field", line);
        }
        field.lines().add(line);
    }

    private void end(boolean marked) {
        if (open != null) {
            messages.add(new Message(List.copyOf(open), marked, at));
        }
        open = null;
    }
}
