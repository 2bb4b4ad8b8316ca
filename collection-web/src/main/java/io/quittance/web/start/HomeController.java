package io.quittance.web.start;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The bare address leads to where the day starts. */
@Controller
class HomeController {

    @GetMapping("/")
    String home() {
        return "redirect:/today";
    }
}
