package io.quittance.web.plans;

import io.quittance.plan.report.PlanList;
import io.quittance.plan.report.PlanList.PlanFilter;
import io.quittance.plan.report.PlanRow;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The plans that the page of a client shows; templates call it {@code @plansOfClient}. */
@Component("plansOfClient")
public class PlansOfClient {

    private static final int SHOWN = 5;

    private final PlanList list;

    PlansOfClient(PlanList list) {
        this.list = list;
    }

    /** Those that run or wait first. */
    public List<PlanRow> on(long creditorId, long clientId, LocalDate today) {
        return list.of(creditorId, PlanFilter.ofClient(clientId), today, SHOWN);
    }
}
