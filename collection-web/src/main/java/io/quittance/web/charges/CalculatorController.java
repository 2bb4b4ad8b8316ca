package io.quittance.web.charges;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateCharges;
import io.quittance.charge.MissingRateException;
import io.quittance.charge.OverpaidException;
import io.quittance.charge.PublishedRates;
import io.quittance.charge.RateUnderFloorException;
import io.quittance.money.Money;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Visit;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What lateness costs, line by line, for any debt; all that was typed stands in the address. */
@Controller
class CalculatorController {

    private final PublishedRates rates;
    private final Formats formats;

    CalculatorController(PublishedRates rates, Formats formats) {
        this.rates = rates;
        this.formats = formats;
    }

    @GetMapping("/late-charges")
    String page(@RequestParam MultiValueMap<String, String> typed, Locale reader, Visit visit, Model model) {
        CalculatorForm form = CalculatorForm.of(typed, visit.today());
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        if (typed.containsKey("amount")) {
            form.check(errors, reader, visit.today());
            computed(form, errors, reader).ifPresent(charges -> {
                model.addAttribute("charges", charges);
                model.addAttribute("debt", form.debt(reader));
                model.addAttribute("lastDay", form.lastDay());
            });
        }
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("rules", LateChargeRule.values());
        model.addAttribute("imputations", Imputation.values());
        return "charges/calculator";
    }

    private Optional<LateCharges> computed(CalculatorForm form, Errors errors, Locale reader) {
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LateCharges.of(form.debt(reader), form.terms(reader), rates.all(), form.lastDay()));
        } catch (MissingRateException missing) {
            Object[] which = {
                formats.word(missing.kind()), formats.longDay(missing.semester().firstDay())
            };
            errors.rejectValue("asOf", "latecharges.missing", which, null);
        } catch (RateUnderFloorException refused) {
            Object[] floor = {
                formats.rate(refused.floorPercent()),
                formats.longDay(refused.semester().firstDay())
            };
            errors.rejectValue("rate", "latecharges.under-floor", floor, null);
        } catch (OverpaidException paid) {
            Money excess = new Money(
                    paid.excess().setScale(form.decimals(), RoundingMode.HALF_UP),
                    form.debt(reader).principal().currency());
            errors.rejectValue(
                    "paid",
                    "latecharges.overpaid",
                    new Object[] {formats.longDay(paid.on()), formats.money(excess)},
                    null);
        }
        return Optional.empty();
    }
}
