package io.quittance.notifications.edit;

import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.dunning.text.OutdatedTexts;
import io.quittance.dunning.text.SeenTexts;
import io.quittance.dunning.text.TextChangedException;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.draft.Claims;
import io.quittance.notifications.draft.Drafts;
import io.quittance.notifications.letter.writing.LetterDrafts;
import io.quittance.notifications.template.FilledText;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.own.OwnText;
import io.quittance.notifications.wording.own.OwnTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the words of one message or letter that waits for a yes. What the figures and the law impose is generated when it
 * leaves, and cannot be edited away.
 *
 * <p>A step that waits no more, or writes nothing, is refused with {@link IllegalStateException}, one of another creditor with
 * {@link NoSuchElementException}.
 */
@Component
public class StepTextDesk {

    private final Claims claims;
    private final Creditors creditors;
    private final Drafts drafts;
    private final LetterDrafts letters;
    private final OwnTexts texts;
    private final OutdatedTexts outdated;
    private final SeenTexts seen;
    private final History history;

    StepTextDesk(
            Claims claims,
            Creditors creditors,
            Drafts drafts,
            LetterDrafts letters,
            OwnTexts texts,
            OutdatedTexts outdated,
            SeenTexts seen,
            History history) {
        this.claims = claims;
        this.creditors = creditors;
        this.drafts = drafts;
        this.letters = letters;
        this.texts = texts;
        this.outdated = outdated;
        this.seen = seen;
        this.history = history;
    }

    /** The words as they would leave today, to be edited; those edited for other amounts with today's. */
    @Transactional(readOnly = true)
    public OpenText open(long creditorId, long stepId, LocalDate on) {
        Claim claim = editable(claims.look(stepId, on), creditorId);
        FilledText standard = standard(claim);
        List<Passage> passages = passages(standard);
        Optional<OwnText> own = texts.inForce(stepId);
        boolean stays = subjectStays(standard);
        String subject = own.filter(text -> !stays)
                .map(text -> text.as(text.subject(), standard))
                .orElse(standard.words().subject());
        return new OpenText(
                kind(claim),
                standard.words().language(),
                subject,
                stays,
                own.map(text -> withOwn(passages, text, standard)).orElse(passages),
                texts.figures(stepId, on),
                seen.latest(List.of(stepId)),
                own.isPresent(),
                outdated.isOf(stepId, on),
                own.map(OwnText::amountSaid).orElse(standard.amount()),
                standard.amount());
    }

    /** Parts that fit no more, because the standard words are made otherwise by now, are left as these have them. */
    private static List<Passage> withOwn(List<Passage> passages, OwnText text, FilledText now) {
        return Passages.partsBetween(passages, Passages.of(text.body(), text.imposed()))
                .map(parts -> Passages.withParts(
                        passages, parts.stream().map(part -> text.as(part, now)).toList()))
                .orElse(passages);
    }

    /** The words that were typed, not saved, in the place of the standard ones. */
    @Transactional(readOnly = true)
    public Wording tried(long creditorId, long stepId, Typing typed, LocalDate on) {
        Claim claim = editable(claims.look(stepId, on), creditorId);
        typed.requireWritable();
        FilledText standard = standard(claim);
        return written(typed, standard).over(standard.words());
    }

    /**
     * Gives the step these words; the standard words, or those it has already, change nothing but give up others.
     *
     * @throws EditInvalidException if they cannot stand in a message
     * @throws EditChangedException if the figures or the standard words are not those that the person saw
     * @throws TextChangedException if somebody else edited the words since
     */
    @Transactional
    public void save(long creditorId, long stepId, Typing typed, LocalDate on, String by) {
        Claim claim = editable(claims.lock(stepId, on), creditorId);
        typed.requireWritable();
        seen.requireSeen(stepId, typed.edits());
        if (!typed.seen().equals(texts.figures(stepId, on))) {
            throw new EditChangedException();
        }
        FilledText standard = standard(claim);
        OwnText after = written(typed, standard);
        Optional<OwnText> before = texts.inForce(stepId);
        if (isStandard(after, standard)) {
            before.ifPresent(text -> drop(claim, text, on, by));
        } else if (before.filter(after::equals).isEmpty() || outdated.isOf(stepId, on)) {
            OwnTexts.Words said = before.map(text -> new OwnTexts.Words(text.subject(), text.body()))
                    .orElse(new OwnTexts.Words(
                            standard.words().subject(), standard.words().body()));
            texts.replace(stepId, said, after, typed.seen(), by);
            tell(claim, FactKind.STEP_TEXT_EDITED, on, by);
        }
    }

    /**
     * Goes back to the standard words; a step that has them already keeps them.
     *
     * @param edits the latest edit of the words that the person saw, see {@link OpenText}
     * @throws TextChangedException if somebody else edited the words since
     */
    @Transactional
    public void drop(long creditorId, long stepId, List<Long> edits, LocalDate on, String by) {
        Claim claim = editable(claims.lock(stepId, on), creditorId);
        seen.requireSeen(stepId, edits);
        texts.inForce(stepId).ifPresent(text -> drop(claim, text, on, by));
    }

    private void drop(Claim claim, OwnText text, LocalDate on, String by) {
        texts.drop(claim.step().id(), text, on, by);
        tell(claim, FactKind.STEP_TEXT_DROPPED, on, by);
    }

    private static OwnText written(Typing typed, FilledText standard) {
        List<Passage> passages = passages(standard);
        if (typed.parts().size() != Passages.parts(passages).size()) {
            throw new EditChangedException();
        }
        return new OwnText(
                standard.words().language(),
                subjectStays(standard) ? standard.words().subject() : typed.subject(),
                Passages.joined(passages, typed.parts()),
                standard.imposed(),
                standard.amount(),
                standard.payBy());
    }

    private static boolean isStandard(OwnText text, FilledText standard) {
        List<Passage> passages = passages(standard);
        return text.subject().equals(standard.words().subject())
                && text.body().equals(Passages.joined(passages, Passages.parts(passages)));
    }

    private FilledText standard(Claim claim) {
        CreditorSettings creditor =
                creditors.findById(claim.step().creditorId()).orElseThrow().settings();
        return kind(claim) == WordingKind.LETTER ? letters.filled(claim, creditor) : drafts.filled(claim, creditor);
    }

    private static List<Passage> passages(FilledText standard) {
        return Passages.of(standard.words().body(), standard.imposed());
    }

    private static boolean subjectStays(FilledText standard) {
        return standard.imposed().contains(standard.words().subject());
    }

    private static WordingKind kind(Claim claim) {
        return WordingKind.of(claim.step().channel()).orElseThrow();
    }

    private static Claim editable(Claim claim, long creditorId) {
        Claim.Step step = claim.step();
        if (step.creditorId() != creditorId) {
            throw new NoSuchElementException("no step " + step.id());
        }
        if (!step.status().equals("PROPOSED")
                || !step.channel().isWritten()
                || claim.emptied().isPresent()) {
            throw new IllegalStateException("step " + step.id() + " is " + step.status() + ": its words stay");
        }
        return claim;
    }

    private void tell(Claim claim, FactKind kind, LocalDate on, String by) {
        Claim.Step step = claim.step();
        Map<String, String> detail = Map.of(
                "step", Long.toString(step.id()), "channel", step.channel().name());
        history.record(Fact.ofClient(step.creditorId(), claim.client().id(), kind, on, by, detail));
    }
}
