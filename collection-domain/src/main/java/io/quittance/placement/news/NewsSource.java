package io.quittance.placement.news;

/** How news reached us. */
public enum NewsSource {
    HAND,
    CSV,
    API
}
