package io.quittance.notifications.dispute;

import io.quittance.notifications.file.FileType;

/**
 * A file of a conversation.
 *
 * @param size in bytes
 */
public record KeptFile(long id, long entryId, String name, FileType type, int size, String sha256) {}
