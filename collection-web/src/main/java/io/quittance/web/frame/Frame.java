package io.quittance.web.frame;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Role;
import io.quittance.dunning.conduct.SendingStop;
import io.quittance.dunning.conduct.SendingStops;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** What the frame of a page shows; read only when the page asks, so that an error page can do without the database. */
public final class Frame {

    private static final String ROLE = "ROLE_";

    private final HttpServletRequest request;
    private final CurrentCreditor currentCreditor;
    private final Now now;
    private final SendingStops stops;
    private final String here;
    private @Nullable LocalDate today;

    Frame(HttpServletRequest request, CurrentCreditor currentCreditor, Now now, SendingStops stops) {
        this.request = request;
        this.currentCreditor = currentCreditor;
        this.now = now;
        this.stops = stops;
        // Kept now: while the page is drawn, the request may stand at an internal address.
        String query = request.getQueryString();
        this.here = request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    public Creditor creditor() {
        return currentCreditor.of(request);
    }

    public List<Creditor> creditors() {
        return currentCreditor.all();
    }

    public LocalDate today() {
        if (today == null) {
            today = now.today(creditor().zone());
        }
        return today;
    }

    /** The books are not on the calendar's day. */
    public boolean isMoved() {
        return now.isMoved(today(), creditor().zone());
    }

    /** The stops of automatic sending in force, which every page shows. */
    public List<SendingStop> stops() {
        return stops.inForce(creditor().id());
    }

    /** The address of this page, for the small forms that come back to it. */
    public String here() {
        return request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST ? here : "/";
    }

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    /** The user name of the person who looks at the page. */
    public String username() {
        return request.getRemoteUser();
    }

    /**
     * @throws IllegalStateException if nobody is signed in
     */
    public Role role() {
        if (request.getUserPrincipal() instanceof Authentication person) {
            return Role.valueOf(AuthorityUtils.authorityListToSet(person.getAuthorities()).stream()
                    .filter(authority -> authority.startsWith(ROLE))
                    .findFirst()
                    .orElseThrow()
                    .substring(ROLE.length()));
        }
        throw new IllegalStateException("nobody is signed in");
    }

    /** Whether the person may do what a finance manager may. */
    public boolean isFinanceManager() {
        return role().includes(Role.FINANCE_MANAGER);
    }

    /** Whether the person may do what an administrator may. */
    public boolean isAdministrator() {
        return role().includes(Role.ADMINISTRATOR);
    }
}
