package io.quittance.notifications.letter.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as Unicode says, but not after the apostrophe of an elision ({@code l’hôtel}). */
final class FrenchLineBreaks implements FSTextBreaker {

    private static final char APOSTROPHE = '\u2019';

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRENCH);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int at = breaks.next();
        while (at != BreakIterator.DONE && isInsideWord(at)) {
            at = breaks.next();
        }
        return at;
    }

    private boolean isInsideWord(int at) {
        return at > 0 && at < text.length() && text.charAt(at - 1) == APOSTROPHE && Character.isLetter(text.charAt(at));
    }
}
