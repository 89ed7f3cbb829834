import { maskIdentity, nameWords } from '@infos-droits/shared'
import type { Ticket } from '../payload-types.ts'

/** Words of a name that may stand in a text: what is shorter is in too many words. */
export const maskNames = (text: string, name: string): string =>
  nameWords(name).reduce((current, word) => maskIdentity(current, { firstName: word }), text)

/** By what names a ticket’s person is known: the one that was given, and the one that a mail was signed with. */
const namesOf = ({ person }: Pick<Ticket, 'person'>): string[] =>
  [person?.firstName, person?.mailName].filter((name) => typeof name === 'string')

/** A text about a ticket without what names its person, as far as a machine recognizes it. */
export const maskPerson = (ticket: Pick<Ticket, 'person'>, text: string): string =>
  maskNames(text, namesOf(ticket).join(' '))
