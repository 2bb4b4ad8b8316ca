package io.quittance.matching.engine;

import io.quittance.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client's debts that a credit may be meant for.
 *
 * @param shares what each gets; a credit note's is below zero; together with {@code onAccount} they make the credit
 * @param onAccount what is left of the credit for this client; zero where nothing is
 * @param difference what the debts named still lack, and why it may be given up; null where nothing lacks
 * @param score from 0 to 100: how sure it is
 * @param reasons the strongest first, at least one
 */
public record Proposal(
        long clientId,
        List<Share> shares,
        Money onAccount,
        @Nullable Difference difference,
        int score,
        List<Reason> reasons) {

    public Proposal {
        shares = List.copyOf(shares);
        reasons = List.copyOf(reasons);
    }

    /** Whether the payer says that it keeps back what lacks. */
    boolean isDeducted() {
        return reasons.stream().anyMatch(reason -> reason.code() == Reason.Code.DEDUCTED);
    }

    /** Whether more of it stays on account than settles something: perhaps it was paid twice. */
    boolean isMostlyOnAccount() {
        Money settled = shares.stream().map(Share::amount).reduce(Money.zero(onAccount.currency()), Money::plus);
        return onAccount.compareTo(settled) > 0;
    }

    /** What one invoice or credit note gets. */
    public record Share(long invoiceId, Money amount) {}

    /**
     * What is missing of what the credit pays.
     *
     * @param amount above zero
     * @param invoiceId the debt that stays short by it
     */
    public record Difference(Kind kind, Money amount, long invoiceId) {

        /** Why it may be missing. */
        public enum Kind {
            BANK_FEE,
            DISCOUNT,
            TOLERANCE
        }
    }

    /**
     * Why the engine thinks so, for the sentence of its code.
     *
     * @param about numbers, names or plain amounts in the order in which the sentence wants them
     */
    public record Reason(Code code, List<String> about) {

        public Reason {
            about = List.copyOf(about);
        }

        /** Stable codes; their wording lives in the message files. */
        public enum Code {
            /** A valid RF reference made of the number of an invoice. About: the invoice. */
            REFERENCE,
            /** The number stands in the text as the invoice has it. About: the invoice. */
            NUMBER,
            /** The number stands there with other spaces, zeros or letters. About: the invoice, what stands there. */
            NUMBER_MANGLED,
            /** The client's own order number stands there. About: the invoice, the order. */
            ORDER_NUMBER,
            /** The client's number in our books stands there. About: that number. */
            CLIENT_NUMBER,
            /** The account paid for this client before. About: the IBAN. */
            IBAN_KNOWN,
            /** The account is known for other clients too. About: how many. */
            IBAN_SHARED,
            /** The account was never seen, under a name that is known. About: the IBAN. */
            IBAN_NEW,
            /** The name is the client's. About: the name. */
            NAME,
            /** The name paid for this client before. About: the name. */
            NAME_LEARNED,
            /** The name is like the client's. About: the name, per cent. */
            NAME_ALIKE,
            /** Exactly the balance of one invoice. About: the invoice. */
            AMOUNT_OF_ONE,
            /** Exactly the sum of several. About: the invoices. */
            AMOUNT_OF_SEVERAL,
            /** Exactly all that is open. About: how many invoices. */
            AMOUNT_OF_ALL,
            /** Exactly all that is due. About: how many invoices. */
            AMOUNT_OF_ALL_DUE,
            /** Other invoices make the same sum. */
            OTHER_SUMS,
            /** The invoice was issued after the money came. */
            ISSUED_LATER,
            /** The search for sums stopped before its end. About: how many invoices. */
            SEARCH_GAVE_UP,
            /** An instalment, a promise, a settlement of this amount. About: its day. */
            INSTALMENT,
            PROMISE,
            SETTLEMENT,
            /** Less than the balance by what a bank takes. About: the amount. */
            LESS_FEE,
            /** Less by the discount that was offered. About: the amount. */
            LESS_DISCOUNT,
            /** Less by no more than is given up for no more work. About: the amount. */
            LESS_TOLERANCE,
            /** Less by what the payer says that it keeps back. About: the amount, the word that says it. */
            DEDUCTED,
            /** Less by a whole percentage, and no such discount is agreed. About: per cent. */
            LESS_PERCENT,
            /** Part of what is named. About: what is missing. */
            PART,
            /** More than what is named. About: what is left over. */
            MORE,
            /** What is named was settled before. About: the invoice. */
            PAID_BEFORE,
            /** An invoice of another client is named as it is printed. About: the invoice, the other client. */
            NAMES_ANOTHER,
            /** The client owes nothing in this currency. */
            NOTHING_OWED,
            /** Nothing is named: the debts due first, as the law says. */
            OLDEST_FIRST
        }
    }
}
