package io.quittance.web.plans;

import io.quittance.money.Money;
import io.quittance.plan.NewPlan;
import io.quittance.plan.PlanCharges;
import io.quittance.plan.PlanDebt.OpenInvoice;
import io.quittance.plan.schedule.Instalment;
import io.quittance.plan.schedule.MonthlyDays;
import io.quittance.plan.schedule.PlanRefusedException;
import io.quittance.plan.schedule.Schedule;
import io.quittance.plan.schedule.Schedule.Part;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Typed;
import io.quittance.web.plans.PlanForm.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Makes a plan of what a person typed, and says beside the field what cannot be. */
@Component
class PlanWriting {

    private final PlanWords words;
    private final Formats formats;

    PlanWriting(PlanWords words, Formats formats) {
        this.words = words;
        this.formats = formats;
    }

    /** The form with the schedule that its fields ask for; as it is where something cannot be. */
    PlanForm cut(PlanForm form, List<OpenInvoice> open, Locale reader, Errors errors) {
        Optional<Money> total = total(form, open, reader, errors);
        Optional<Part> first = first(form, total, reader, errors);
        Optional<Integer> count = whole("count", form.count(), errors);
        Optional<Integer> day = whole("day", form.day(), errors);
        Optional<LocalDate> from = day("from", form.from(), errors);
        if (errors.hasErrors()) {
            return form;
        }
        try {
            Schedule schedule = Schedule.equal(
                    total.orElseThrow(),
                    first.orElse(null),
                    count.orElseThrow(),
                    from.orElseThrow(),
                    new MonthlyDays(day.orElseThrow()));
            return form.with(schedule.instalments().stream().map(this::row).toList());
        } catch (PlanRefusedException refused) {
            words.refuse(refused, errors);
            return form;
        }
    }

    /** The plan with the rows as they stand; empty: the form says what cannot be. */
    Optional<NewPlan> plan(
            PlanForm form, long creditorId, long clientId, List<OpenInvoice> open, Locale reader, Errors errors) {
        Optional<Money> total = total(form, open, reader, errors);
        if (total.isEmpty()) {
            return Optional.empty();
        }
        String currency = total.get().currency().getCurrencyCode();
        List<Part> parts = new ArrayList<>();
        for (Row row : form.filled()) {
            Optional<LocalDate> on = Typed.day(row.on());
            Optional<Money> amount = PlanForm.amount(row.amount(), currency, reader);
            if (on.isEmpty() || amount.isEmpty()) {
                errors.rejectValue("rows", "plans.refused.instalments.form", new Object[] {parts.size() + 1}, null);
                return Optional.empty();
            }
            parts.add(new Part(on.get(), amount.get()));
        }
        try {
            Money charges = charges(form, currency, reader).orElseThrow();
            return Optional.of(
                    new NewPlan(creditorId, clientId, ticked(form, open), kind(form), charges, Schedule.of(parts)));
        } catch (PlanRefusedException refused) {
            words.refuse(refused, errors);
            return Optional.empty();
        }
    }

    /** Does it; empty: the form says what cannot be. */
    <T> Optional<T> tried(Supplier<T> what, Errors errors) {
        try {
            return Optional.of(what.get());
        } catch (PlanRefusedException refused) {
            words.refuse(refused, errors);
            return Optional.empty();
        }
    }

    /** Of the invoices that are ticked, with the charges that are kept; null: it cannot be told. */
    @Nullable
    Money told(PlanForm form, List<OpenInvoice> open, Locale reader) {
        return owed(form, open)
                .flatMap(owed -> charges(form, owed.currency().getCurrencyCode(), reader)
                        .map(charges -> kind(form) == PlanCharges.KEPT ? owed.plus(charges) : owed))
                .orElse(null);
    }

    private Optional<Money> total(PlanForm form, List<OpenInvoice> open, Locale reader, Errors errors) {
        Optional<Money> owed = owed(form, open);
        if (owed.isEmpty()) {
            errors.rejectValue("invoices", "plans.refused.invoices.unknown");
            return Optional.empty();
        }
        Money total = told(form, open, reader);
        if (total == null) {
            errors.rejectValue("chargesAmount", "plans.refused.chargesAmount.form");
        }
        return Optional.ofNullable(total);
    }

    /** Empty: none is ticked, or they are in several currencies. */
    private static Optional<Money> owed(PlanForm form, List<OpenInvoice> open) {
        List<Money> ticked = open.stream()
                .filter(invoice -> form.isTicked(invoice.id()))
                .map(OpenInvoice::balance)
                .toList();
        return ticked.stream().map(Money::currency).distinct().count() == 1
                ? ticked.stream().reduce(Money::plus)
                : Optional.empty();
    }

    private static Set<Long> ticked(PlanForm form, List<OpenInvoice> open) {
        return open.stream().map(OpenInvoice::id).filter(form::isTicked).collect(Collectors.toSet());
    }

    private static PlanCharges kind(PlanForm form) {
        return Arrays.stream(PlanCharges.values())
                .filter(kind -> kind.name().equals(form.charges()))
                .findFirst()
                .orElse(PlanCharges.NONE);
    }

    private static Optional<Money> charges(PlanForm form, String currency, Locale reader) {
        return kind(form) == PlanCharges.NONE
                ? Optional.of(Money.of("0", currency))
                : PlanForm.amount(form.chargesAmount(), currency, reader).filter(Money::isPositive);
    }

    private static Optional<Part> first(PlanForm form, Optional<Money> total, Locale reader, Errors errors) {
        if (form.firstAmount().isBlank() || total.isEmpty()) {
            return Optional.empty();
        }
        String currency = total.get().currency().getCurrencyCode();
        Optional<Money> amount = PlanForm.amount(form.firstAmount(), currency, reader);
        if (amount.isEmpty()) {
            errors.rejectValue("firstAmount", "payments.amount.form");
        }
        Optional<LocalDate> on = day("firstOn", form.firstOn(), errors);
        return amount.flatMap(money -> on.map(day -> new Part(day, money)));
    }

    private static Optional<Integer> whole(String field, String text, Errors errors) {
        Optional<Integer> number = Optional.of(text.strip())
                .filter(typed -> typed.matches("[0-9]{1,3}"))
                .map(Integer::valueOf);
        if (number.isEmpty()) {
            errors.rejectValue(field, "policies.problem.whole");
        }
        return number;
    }

    private static Optional<LocalDate> day(String field, String text, Errors errors) {
        Optional<LocalDate> day = Typed.day(text);
        if (day.isEmpty()) {
            errors.rejectValue(field, "payments.on.form");
        }
        return day;
    }

    private Row row(Instalment instalment) {
        return new Row(
                instalment.dueOn().toString(),
                formats.amount(instalment.amount().amount()));
    }
}
