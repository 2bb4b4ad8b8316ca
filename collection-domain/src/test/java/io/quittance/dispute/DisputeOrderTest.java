package io.quittance.dispute;

import static io.quittance.dispute.DisputeScene.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.testing.UsePostgres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A payment, a decision, a credit note and a night: in whichever order they meet, the result is the same. */
@SpringBootTest
@UsePostgres
@Import(DisputeScene.class)
class DisputeOrderTest {

    @Autowired
    private DisputeScene scene;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ACCEPT", "REJECT"})
    void whateverTheOrderOfPaymentDecisionAndNightTheResultIsTheSame(String decision) {
        Map<String, Consumer<Dispute>> events = new LinkedHashMap<>();
        events.put("payment", dispute -> scene.pay("100.00", ON));
        events.put("decision", dispute -> {
            if (decision.equals("ACCEPT")) {
                scene.accept(dispute, null, ON);
            } else {
                scene.reject(dispute, ON);
            }
        });
        events.put("credit", dispute -> scene.creditNote("30.00", "F1"));
        events.put("night", dispute -> scene.night(ON));
        List<String> results = new ArrayList<>();
        for (List<String> order : orders(List.copyOf(events.keySet()))) {
            scene.begin();
            Dispute dispute = scene.open("30.00");
            order.forEach(event -> Objects.requireNonNull(events.get(event)).accept(dispute));
            scene.night(ON.plusDays(1));
            results.add(scene.now(dispute).state() + " " + scene.held() + " " + scene.decided(ON.plusDays(1)));
        }

        assertThat(results).hasSize(24).containsOnly(decision.equals("ACCEPT") ? "CREDITED [] " : "REJECTED [] ");
    }

    private static List<List<String>> orders(List<String> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : of) {
            List<String> rest = of.stream().filter(one -> !one.equals(first)).toList();
            orders(rest).forEach(tail -> {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            });
        }
        return all;
    }
}
