package io.quittance.notifications.template;

import java.util.List;
import java.util.Optional;

/**
 * What a mail says of the files of its invoices.
 *
 * @param attached those that it takes along
 * @param tooLarge those that would make it too large for a mailbox
 */
public record MailFiles(Optional<Names> attached, Optional<Names> tooLarge) {

    /** It takes nothing along, and says nothing of it. */
    public static final MailFiles NONE = new MailFiles(Optional.empty(), Optional.empty());

    /** Some names, apart by commas; {@code single} when it is one. */
    public record Names(String names, boolean single) {

        /** Empty: there are none. */
        public static Optional<Names> of(List<String> names) {
            return names.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Names(String.join(", ", names), names.size() == 1));
        }
    }
}
