package io.quittance.web.frame;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The creditor whose books this session works on: the one chosen, else the first. */
@Component
public class CurrentCreditor {

    private static final String CHOSEN = "quittance.creditor";

    /** Where the creditor is kept for the rest of the request. */
    private static final String READ = CurrentCreditor.class.getName();

    private final Creditors creditors;

    CurrentCreditor(Creditors creditors) {
        this.creditors = creditors;
    }

    /**
     * Read once a request, for a page asks in every row.
     *
     * @throws NoSuchElementException if there is no creditor at all, which the first start prevents
     */
    public Creditor of(HttpServletRequest request) {
        if (request.getAttribute(READ) instanceof Creditor known) {
            return known;
        }
        Creditor creditor = chosen(request)
                .flatMap(creditors::findById)
                .orElseGet(() -> all().stream().findFirst().orElseThrow());
        request.setAttribute(READ, creditor);
        return creditor;
    }

    /** Remembers the choice for the rest of the session; an unknown creditor is refused. */
    void choose(HttpServletRequest request, long creditorId) {
        Creditor creditor =
                creditors.findById(creditorId).orElseThrow(() -> new NoSuchElementException("creditor " + creditorId));
        request.getSession().setAttribute(CHOSEN, creditor.id());
    }

    List<Creditor> all() {
        return creditors.findAllByOrderById();
    }

    private static Optional<Long> chosen(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(open -> (Long) open.getAttribute(CHOSEN));
    }
}
