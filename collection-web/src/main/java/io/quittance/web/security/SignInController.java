package io.quittance.web.security;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where one signs in. */
@Controller
class SignInController {

    private final StarterAccounts starterAccounts;

    SignInController(StarterAccounts starterAccounts) {
        this.starterAccounts = starterAccounts;
    }

    @GetMapping("/sign-in")
    String page(Model model) {
        model.addAttribute("starterAccounts", starterAccounts.standing());
        return "access/sign-in";
    }
}
