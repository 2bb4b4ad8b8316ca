package io.quittance.notifications.template;

/**
 * How paragraphs of a text begin in HTML.
 *
 * @param each such as {@code <p>}
 * @param bold of one that is bold as a whole, which stands out
 */
public record ParagraphTags(String each, String bold) {}
