package io.quittance.placement.agency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds agencies, corrects what is known of them, and ends working with them. */
@Component
public class AgencyDesk {

    private final Agencies agencies;

    AgencyDesk(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * Adds an agency.
     *
     * @throws NameTakenException when this creditor has one of that name
     * @throws IllegalArgumentException when two fee bands begin at one amount, or a mandate lacks its day
     */
    @Transactional
    public Agency add(long creditorId, AgencyDetails details) {
        check(details);
        if (agencies.findByCreditorIdAndName(creditorId, details.name().strip()).isPresent()) {
            throw new NameTakenException(details.name().strip());
        }
        return agencies.save(new Agency(creditorId, details));
    }

    /**
     * Replaces what is known of an agency; placements keep what counted when they were made.
     *
     * @throws NameTakenException when another one of this creditor has that name
     * @throws IllegalArgumentException when two fee bands begin at one amount, or a mandate lacks its day
     * @throws java.util.NoSuchElementException when this creditor has no such agency
     */
    @Transactional
    public Agency correct(long creditorId, long agencyId, AgencyDetails details) {
        check(details);
        Agency agency = agencies.findByIdAndCreditorId(agencyId, creditorId).orElseThrow();
        agencies.findByCreditorIdAndName(creditorId, details.name().strip())
                .filter(other -> other.id() != agencyId)
                .ifPresent(other -> {
                    throw new NameTakenException(other.name());
                });
        agency.describe(details);
        return agencies.save(agency);
    }

    /** Nothing more is placed with it; what it has, it keeps. */
    @Transactional
    public void close(long creditorId, long agencyId, LocalDate on) {
        agencies.findByIdAndCreditorId(agencyId, creditorId).orElseThrow().close(on);
    }

    /** Placements may be made with it again. */
    @Transactional
    public void reopen(long creditorId, long agencyId) {
        agencies.findByIdAndCreditorId(agencyId, creditorId).orElseThrow().reopen();
    }

    private static void check(AgencyDetails details) {
        Set<BigDecimal> starts = new HashSet<>();
        for (FeeBand band : details.fees()) {
            if (!starts.add(band.fromAmount().stripTrailingZeros())) {
                throw new IllegalArgumentException("fees: two bands begin at " + band.fromAmount());
            }
        }
        if (details.mandate().isBlank() != (details.mandatedOn() == null)) {
            throw new IllegalArgumentException("mandatedOn: a mandate has a reference and the day it was signed");
        }
    }

    /** Two agencies of one creditor would have the same name. */
    public static final class NameTakenException extends RuntimeException {

        NameTakenException(String name) {
            super("name: there is an agency called " + name);
        }
    }
}
