/**
 * Discord's clock, in milliseconds since 1970. It isn't the bot's, though both are in one process where tests run: a test
 * that has the bot's jump replaces `Date.now`, and this one goes on as before.
 */
export const { now } = Date;
