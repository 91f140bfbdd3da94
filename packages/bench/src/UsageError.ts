/**
 * A command line that cannot be followed; the message is the sentence for whoever typed it.
 */
export class UsageError extends Error {}
