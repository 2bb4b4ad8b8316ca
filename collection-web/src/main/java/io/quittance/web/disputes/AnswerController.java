package io.quittance.web.disputes;

import io.quittance.notifications.dispute.Answers;
import io.quittance.notifications.dispute.LinkOverException;
import io.quittance.notifications.dispute.LinkState;
import io.quittance.notifications.dispute.Opinion;
import io.quittance.notifications.dispute.Question;
import io.quittance.notifications.file.FileRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A colleague without an account answers a question: whoever holds the address may, once. */
@Controller
@RequestMapping("/answers/{token}")
class AnswerController {

    private final AnswerPage page;
    private final Answers answers;

    AnswerController(AnswerPage page, Answers answers) {
        this.page = page;
        this.answers = answers;
    }

    @GetMapping
    String page(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Question asked = page.asked(token, request, response, model);
        LinkState state = asked.state(page.today(asked));
        return state == LinkState.OPEN ? AnswerPage.VIEW : AnswerPage.over(state, response, model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Opinion opinion,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Question asked = page.asked(token, request, response, model);
        LinkState state = asked.state(page.today(asked));
        if (state != LinkState.OPEN) {
            return AnswerPage.over(state, response, model);
        }
        try {
            answers.give(token, text, opinion, Attached.files(file), page.today(asked));
            model.addAttribute("over", "THANKS");
        } catch (LinkOverException over) {
            return AnswerPage.over(over.state(), response, model);
        } catch (FileRefusedException refused) {
            model.addAttribute("text", text);
            model.addAttribute("refused", Attached.word(refused));
        } catch (IllegalArgumentException nothing) {
            model.addAttribute("text", text);
            model.addAttribute("refused", Attached.word(nothing));
        }
        return AnswerPage.VIEW;
    }
}
