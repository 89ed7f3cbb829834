/** What is offered to whoever writes an answer. */
export const DRAFTING = {
  answerOf: (date: string) => `Votre réponse du ${date}`,
  commune: '[commune masquée]',
} as const
