package io.quittance.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.matching.engine.Proposal;
import io.quittance.matching.engine.Proposal.Difference;
import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.matching.engine.Proposal.Reason.Code;
import io.quittance.matching.engine.Proposal.Share;
import io.quittance.money.Money;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who decides what the money settles: the payer where it names something, else what was agreed and the law. */
class MatchOrderTest {

    @Test
    void silentMoneyIsImputedAsWasAgreedOrAsTheLawSays() {
        assertThat(order(Code.OLDEST_FIRST, Code.NAME).silent()).isTrue();
        assertThat(order(Code.INSTALMENT, Code.IBAN_KNOWN).silent()).isTrue();
        assertThat(order(Code.SETTLEMENT).silent()).isTrue();
    }

    @Test
    void whatIsNamedOrFitsIsAllocatedExactly() {
        assertThat(order(Code.NUMBER, Code.INSTALMENT).silent()).isFalse();
        assertThat(order(Code.PROMISE).silent()).isFalse();
        assertThat(order(Code.AMOUNT_OF_ONE, Code.NAME).silent()).isFalse();
    }

    @Test
    void aDiscountIsGrantedByThoseWhoAgreedIt() {
        Money lack = Money.of("2.00", "EUR");
        Proposal fee = proposal(new Difference(Difference.Kind.TOLERANCE, lack, 7), Code.NUMBER);
        Proposal discount = proposal(new Difference(Difference.Kind.DISCOUNT, lack, 7), Code.NUMBER);

        assertThat(MatchOrder.accepted(fee).parts().getFirst().forgone()).containsEntry(7L, lack);
        assertThat(MatchOrder.accepted(discount).parts().getFirst().forgone()).isEmpty();
    }

    private static MatchOrder order(Code... codes) {
        return MatchOrder.automatic(proposal(null, codes));
    }

    private static Proposal proposal(@Nullable Difference difference, Code... codes) {
        List<Reason> reasons =
                Stream.of(codes).map(code -> new Reason(code, List.of())).toList();
        Share share = new Share(7, Money.of("98.00", "EUR"));
        return new Proposal(1, List.of(share), Money.of("0.00", "EUR"), difference, 95, reasons);
    }
}
