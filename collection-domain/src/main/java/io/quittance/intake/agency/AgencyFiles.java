package io.quittance.intake.agency;

import io.quittance.intake.agency.AgencyReport.Told;
import io.quittance.money.Money;
import io.quittance.placement.news.NewRemittance;
import io.quittance.placement.news.News;
import io.quittance.placement.news.NewsDesk;
import io.quittance.placement.news.NewsKind;
import io.quittance.placement.news.NewsSource;
import io.quittance.placement.news.RemittanceDesk;
import io.quittance.placement.report.PlacementList;
import io.quittance.placement.report.PlacementList.PlacementRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an agency's file: its words as stages, its money as remittances; one bad row stops no other. */
@Component
public class AgencyFiles {

    private final PlacementList placements;
    private final NewsDesk news;
    private final RemittanceDesk remittances;
    private final TransactionTemplate transactions;

    AgencyFiles(PlacementList placements, NewsDesk news, RemittanceDesk remittances, TransactionTemplate transactions) {
        this.placements = placements;
        this.news = news;
        this.remittances = remittances;
        this.transactions = transactions;
    }

    /**
     * Takes note of what can be, each row whole or not at all; the same file again changes nothing.
     *
     * @throws UnreadableAgencyFileException when it tells nothing of placements
     */
    public AgencyReport post(long creditorId, byte[] file, LocalDate on, String by) {
        List<Told> told = AgencySheet.read(file).stream()
                .map(row -> row.fault() == null ? tell(creditorId, row, on, by) : new Told(row, false, row.fault()))
                .toList();
        return new AgencyReport(told);
    }

    private Told tell(long creditorId, AgencyRow row, LocalDate on, String by) {
        Optional<PlacementRow> placement = number(row.placement()).flatMap(id -> placements.one(creditorId, id));
        if (placement.isEmpty()) {
            return new Told(row, false, AgencyFault.UNKNOWN_PLACEMENT);
        }
        LocalDate day = Objects.requireNonNull(row.on());
        if (day.isBefore(placement.get().placedOn()) || day.isAfter(on)) {
            return new Told(row, false, AgencyFault.NO_DAY);
        }
        try {
            boolean isNews = Boolean.TRUE.equals(
                    transactions.execute(whole -> take(creditorId, placement.get(), row, day, on, by)));
            return new Told(row, isNews, null);
        } catch (IllegalArgumentException refused) {
            return new Told(row, false, AgencyFault.REFUSED);
        }
    }

    private boolean take(
            long creditorId, PlacementRow placement, AgencyRow row, LocalDate day, LocalDate on, String by) {
        boolean isNews = false;
        if (row.collected() != null) {
            NewRemittance remitted = new NewRemittance(
                    row.reference(),
                    Money.of(row.collected(), placement.currency()),
                    Money.of(row.fee(), placement.currency()),
                    day);
            isNews = remittances
                    .record(creditorId, placement.id(), remitted, on, by)
                    .isPresent();
        }
        if (!row.text().isEmpty()) {
            News stage = new News(NewsKind.STAGE, day, row.text(), NewsSource.CSV);
            isNews |= news.record(creditorId, placement.id(), stage, on, by);
        }
        return isNews;
    }

    private static Optional<Long> number(String written) {
        return written.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(written)) : Optional.empty();
    }
}
