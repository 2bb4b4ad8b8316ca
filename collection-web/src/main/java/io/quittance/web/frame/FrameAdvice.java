package io.quittance.web.frame;

import io.quittance.dunning.conduct.SendingStops;
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
    private final SendingStops stops;

    FrameAdvice(CurrentCreditor currentCreditor, Now now, SendingStops stops) {
        this.currentCreditor = currentCreditor;
        this.now = now;
        this.stops = stops;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return new Frame(request, currentCreditor, now, stops);
    }

    @InitBinder
    void trim(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(false));
    }
}
