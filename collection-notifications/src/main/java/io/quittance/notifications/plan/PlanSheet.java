package io.quittance.notifications.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a plan says on paper, already worded for its reader.
 *
 * @param language of its words
 * @param number of the plan
 * @param version of the plan, from 1
 * @param today the day it was proposed, else that of the print
 * @param total of its invoices and of charges that are kept
 * @param kept charges that the instalments hold
 * @param waived charges that are given up if every instalment is paid
 * @param charged whether charges are kept or waived
 * @param grace days after which an instalment that has not come breaks the plan
 * @param validUntil the last day on which it may be signed
 * @param code the transfer of the first instalment as a QR code, as a {@code data:} address
 */
record PlanSheet(
        String language,
        String number,
        String version,
        String today,
        Optional<String> logo,
        Party firm,
        Party debtor,
        List<Line> invoices,
        String total,
        Optional<String> kept,
        Optional<String> waived,
        boolean charged,
        List<Step> instalments,
        int grace,
        Optional<String> validUntil,
        Optional<Account> account,
        Optional<String> reference,
        Optional<String> code) {

    /** One of the two. */
    record Party(String name, String number, List<String> address, Optional<String> siren) {}

    /** An invoice. */
    record Line(String number, String issued, String due, String amount) {}

    /** An instalment. */
    record Step(String no, String due, String amount) {}

    /** Where to pay. */
    record Account(String holder, String iban, Optional<String> bic) {}
}
