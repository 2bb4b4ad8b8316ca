package io.quittance.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the {@link Frame} into every page, and reads what people type without the spaces around it. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private final CurrentCreditor currentCreditor;
    private final Now now;

    FrameAdvice(CurrentCreditor currentCreditor, Now now) {
        this.currentCreditor = currentCreditor;
        this.now = now;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return new Frame(request, currentCreditor, now);
    }

    @InitBinder
    void trim(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(false));
    }
}
