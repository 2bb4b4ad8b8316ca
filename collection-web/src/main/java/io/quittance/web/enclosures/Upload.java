package io.quittance.web.enclosures;

import io.quittance.notifications.enclosure.delivery.DeliveryDesk;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** A file that a browser sent, read when it is unpacked. */
record Upload(MultipartFile file) implements DeliveryDesk.Brought {

    @Override
    public String name() {
        return nameOf(file);
    }

    /** As it is called there; empty: a browser sends a nameless one where nobody chose any. */
    static String nameOf(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    @Override
    public InputStream open() throws IOException {
        return file.getInputStream();
    }
}
