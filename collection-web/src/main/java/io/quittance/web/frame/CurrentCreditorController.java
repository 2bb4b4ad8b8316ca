package io.quittance.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The choice of a creditor where there are several. */
@Controller
class CurrentCreditorController {

    private final CurrentCreditor currentCreditor;

    CurrentCreditorController(CurrentCreditor currentCreditor) {
        this.currentCreditor = currentCreditor;
    }

    @PostMapping("/current-creditor")
    String choose(@RequestParam long id, HttpServletRequest request) {
        currentCreditor.choose(request, id);
        return "redirect:/";
    }
}
