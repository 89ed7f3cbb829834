/** Characters of it that are the question of a ticket; all of it stands among its messages. */
export const QUESTION_MAX = 20_000
