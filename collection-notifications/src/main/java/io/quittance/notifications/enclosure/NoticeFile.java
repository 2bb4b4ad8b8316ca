package io.quittance.notifications.enclosure;

/**
 * A document that a notice takes along, or a picture that its words show.
 *
 * @param type {@code application/pdf} or {@code image/png}
 * @param size in bytes
 * @param sha256 of the bytes when the notice was written, in hexadecimal
 */
public record NoticeFile(long noticeId, String name, String type, int size, String sha256) {

    /** Whether its reader finds it beside the words. */
    public boolean isAttached() {
        return type.equals("application/pdf");
    }

    /** By which the words of a mail point to a picture of that name (RFC 2392). */
    public static String contentId(String name) {
        return name + "@notice";
    }
}
