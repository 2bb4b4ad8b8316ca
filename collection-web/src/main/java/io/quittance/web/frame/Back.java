package io.quittance.web.frame;

/** Where a small form sends its reader back to: a page of ours, never another site's. */
public final class Back {

    private Back() {}

    /** The path and query given, or {@code /} when they would leave this site. */
    public static String within(String path) {
        boolean ours =
                path.startsWith("/") && !path.startsWith("//") && path.chars().noneMatch(c -> c == '\\' || c < ' ');
        return ours ? path : "/";
    }
}
