package io.quittance.web.letterlife;

import io.quittance.notifications.letter.life.NewsRefusedException;
import io.quittance.web.frame.Formats;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's words why something cannot be told of a letter: which letter, where it stands, what was expected. */
@Component("refusalWords")
public class RefusalWords {

    private final MessageSource messages;
    private final Formats formats;

    RefusalWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    public String of(NewsRefusedException refused) {
        String key = switch (refused.reason()) {
            case ORDER -> refused.expected().isEmpty() ? "letterlife.refused.end" : "letterlife.refused.order";
            case TO_COME -> "letterlife.refused.to-come";
            case TOO_EARLY -> "letterlife.refused.too-early";
            case NUMBER -> "letterlife.refused.number";
            case NOTHING_TO_CORRECT -> "letterlife.refused.nothing";
        };
        String expected =
                refused.expected().stream().sorted().map(formats::word).collect(Collectors.joining(", "));
        Object[] values = {
            refused.letter(),
            formats.word(refused.state()),
            refused.since() == null ? "" : formats.longDay(refused.since()),
            expected
        };
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
