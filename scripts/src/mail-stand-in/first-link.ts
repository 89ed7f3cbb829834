import type { SentMail } from './service.ts'

const SUBJECTS = ['Votre message est arrivé', 'Votre lien']

/** True of the mail that leaves as soon as a question or a message has arrived: no answer to it yet. */
export const isFirstLink = ({ subject }: Pick<SentMail, 'subject'>): boolean =>
  SUBJECTS.includes(subject)
