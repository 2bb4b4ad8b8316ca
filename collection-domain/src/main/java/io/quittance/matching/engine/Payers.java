package io.quittance.matching.engine;

import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.matching.engine.Proposal.Reason.Code;
import io.quittance.matching.names.PayerNames;
import io.quittance.matching.score.Who;
import io.quittance.matching.words.Mention;
import io.quittance.matching.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who may have paid, of the clients that something speaks for: what each has for it is weighed against what the others have. */
final class Payers {

    private static final int SAME = 98;
    private static final int MUCH = 92;
    private static final int SOMEWHAT = 80;
    private static final int CUT = 96;

    /** Banks cut names at 24 characters and more; a legal form may have stood before. */
    private static final int LONG_CUT = 18;

    private static final int FEW_SHARE = 5;

    private final Credit credit;
    private final Wording wording;
    private final String told;
    private final String behalf;
    private final String text;

    Payers(Credit credit, Wording wording) {
        this.credit = credit;
        this.wording = wording;
        this.told = credit.payer() == null ? "" : PayerNames.compared(credit.payer());
        this.behalf = credit.onBehalfOf() == null ? "" : PayerNames.compared(credit.onBehalfOf());
        this.text = " " + PayerNames.compared(String.join(" ", credit.words())) + " ";
    }

    /** Each of these clients, in their order. */
    List<Payer> of(List<Debtor> debtors) {
        List<Clue> clues = debtors.stream().map(this::clue).toList();
        // Whom somebody pays for stands above who pays.
        boolean spokenFor = clues.stream().anyMatch(Clue::isMeant);
        int holders = count(clues, Clue::iban);
        int namesakes = count(clues, spokenFor ? Clue::isMeant : Clue::isNamed);
        List<Who> who = clues.stream()
                .map(clue -> who(clue, clues, holders, namesakes, spokenFor))
                .toList();
        boolean sure = who.stream().anyMatch(one -> one.compareTo(Who.NAMED) <= 0);
        boolean likely = namesakes > 0 && who.contains(Who.LIKELY);
        List<Payer> payers = new ArrayList<>();
        for (int i = 0; i < clues.size(); i++) {
            Clue clue = clues.get(i);
            boolean outdone = (sure && who.get(i) == Who.LIKELY && !clue.isWritten())
                    || ((sure || likely) && who.get(i).compareTo(Who.VAGUE) >= 0);
            payers.add(new Payer(clue.debtor(), outdone ? Who.OTHER : who.get(i), reasons(clue, holders)));
        }
        return payers;
    }

    private Who who(Clue clue, List<Clue> all, int holders, int namesakes, boolean spokenFor) {
        // Our own reminders carry it where they ask for several invoices.
        if (clue.reference() && count(all, Clue::reference) == 1) {
            return Who.KNOWN;
        }
        boolean named = (spokenFor ? clue.isMeant() : clue.isNamed()) && namesakes == 1;
        if (clue.iban() && !spokenFor) {
            if (holders == 1) {
                return clue.isNamed()
                                || all.stream()
                                        .noneMatch(other -> other.alike() >= MUCH && other.alike() > clue.alike())
                        ? Who.KNOWN
                        : Who.LIKELY;
            }
            return named ? Who.KNOWN : holders <= FEW_SHARE ? Who.LIKELY : Who.VAGUE;
        }
        if (named) {
            boolean silent = credit.iban() == null || spokenFor || (holders == 0 && clue.hasNoAccount());
            return clue.iban() ? Who.KNOWN : silent ? Who.NAMED : Who.LIKELY;
        }
        if (clue.alike() >= MUCH || clue.number() || clue.inText()) {
            return !spokenFor && namesakes <= 1 ? Who.LIKELY : Who.VAGUE;
        }
        return clue.alike() >= SOMEWHAT || clue.iban() ? Who.VAGUE : Who.UNKNOWN;
    }

    private List<Reason> reasons(Clue clue, int holders) {
        List<Reason> reasons = new ArrayList<>();
        String iban = credit.iban();
        if (clue.iban() && iban != null) {
            reasons.add(
                    holders == 1
                            ? new Reason(Code.IBAN_KNOWN, List.of(iban))
                            : new Reason(Code.IBAN_SHARED, List.of(Integer.toString(holders))));
        }
        String name = clue.debtor().name();
        if (clue.isMeant() || clue.alike() >= SAME || clue.inText()) {
            reasons.add(new Reason(Code.NAME, List.of(name)));
        } else if (clue.learned()) {
            reasons.add(new Reason(Code.NAME_LEARNED, List.of(credit.payer() == null ? name : credit.payer())));
        } else if (clue.alike() >= SOMEWHAT) {
            reasons.add(new Reason(Code.NAME_ALIKE, List.of(name, Integer.toString(clue.alike()))));
        }
        if (clue.number()) {
            reasons.add(new Reason(Code.CLIENT_NUMBER, List.of(clue.debtor().number())));
        }
        if (iban != null && holders == 0 && clue.isNamed()) {
            reasons.add(new Reason(Code.IBAN_NEW, List.of(iban)));
        }
        return reasons;
    }

    private Clue clue(Debtor debtor) {
        String name = PayerNames.compared(debtor.name());
        int alike = PayerNames.alike(told, name);
        boolean learned = !told.isEmpty() && debtor.learnedNames().contains(told);
        Optional<Mention> mention = wording.mentionOf(debtor.number());
        boolean number = mention.filter(one -> one.kind() != Mention.Kind.WEAK).isPresent();
        boolean inText = name.length() >= 6 && text.contains(" " + name + " ");
        return new Clue(
                debtor,
                credit.iban() != null && debtor.learnedIbans().contains(credit.iban()),
                alike,
                learned,
                PayerNames.alike(behalf, name),
                number,
                mention.filter(one -> one.kind() == Mention.Kind.REFERENCE).isPresent(),
                inText,
                told.isEmpty(),
                told.length() >= LONG_CUT && alike == CUT);
    }

    private static int count(List<Clue> clues, Predicate<Clue> wanted) {
        return (int) clues.stream().filter(wanted).count();
    }

    /**
     * A client that may have paid.
     *
     * @param reasons to think so, the strongest first; empty where there are none
     */
    record Payer(Debtor debtor, Who who, List<Reason> reasons) {

        Payer {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What speaks for a client.
     *
     * @param alike per cent of the payer's name
     * @param meant per cent of the name of whom the payer paid for
     * @param cut whether the name is the client's as far as the bank tells it, and that is far
     * @param reference whether a valid RF reference is made of the client's number
     * @param nameless whether no payer is told, so that a name in the text is the payer's
     */
    private record Clue(
            Debtor debtor,
            boolean iban,
            int alike,
            boolean learned,
            int meant,
            boolean number,
            boolean reference,
            boolean inText,
            boolean nameless,
            boolean cut) {

        /** Whether an account that nobody has seen says as little as none. */
        boolean hasNoAccount() {
            return debtor.learnedIbans().isEmpty();
        }

        boolean isNamed() {
            return learned || alike >= SAME || cut || (inText && nameless);
        }

        /** Whether the text says whom it is for. */
        boolean isWritten() {
            return number || (inText && !nameless);
        }

        boolean isMeant() {
            return meant >= 96;
        }
    }
}
