package io.quittance.web.letterlife;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as it is handed to a browser: of the type that we say it is, never another one. */
public final class Download {

    private Download() {}

    /** In the browser's own window. */
    public static ResponseEntity<byte[]> shown(String name, String mediaType, byte[] bytes) {
        return of(ContentDisposition.inline(), name, mediaType, bytes);
    }

    /** Into a folder. */
    public static ResponseEntity<byte[]> saved(String name, String mediaType, byte[] bytes) {
        return of(ContentDisposition.attachment(), name, mediaType, bytes);
    }

    private static ResponseEntity<byte[]> of(
            ContentDisposition.Builder disposition, String name, String mediaType, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
