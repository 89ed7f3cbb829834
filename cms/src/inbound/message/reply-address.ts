/** The form of the reply addresses of our mails (mail/replies.ts), whether one was ever given out or not. */
const REPLY_ADDRESS = /suite-[0-9a-f]{32}@/i

/** True when an address in a text looks like one that our mails are answered to. */
export const namesReplyAddress = (text: string): boolean => REPLY_ADDRESS.test(text)
