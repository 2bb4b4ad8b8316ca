package io.quittance.web.messages;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A mail's HTML as the answer that a sandboxed frame shows: no script, no link, nothing fetched from anywhere else. */
public final class MailBody {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;" + " frame-ancestors 'self'; sandbox";

    private MailBody() {}

    /** The page, under headers of its own. */
    public static ResponseEntity<String> of(String html) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
