/** Characters of a mail that are kept as text; the rest is in the mail itself, kept as a file. */
export const TEXT_MAX = 200_000

/** Characters of it that are the question of a ticket; all of it stands among its messages. */
export const QUESTION_MAX = 20_000
