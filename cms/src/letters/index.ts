import type { Room } from '../room.ts'
import { LETTERS_PAGE as fr } from './labels.fr.ts'
import { letterTemplates } from './stored.ts'

export { declaredOf, type LetterKey } from './declared.ts'
export type { Values } from './placeholders.ts'
export { forbiddenWords, signatureFor, templateFor } from './read.ts'
export { composeSample } from './sample.ts'
export { wordsInAddress } from './telling-address.ts'
export { fillTemplate } from './template.ts'

/** The words of the letters, which the lead may change. */
export const letters: Room = {
  collections: [letterTemplates],
  views: {
    letters: {
      Component: './letters/admin/LettersView.tsx#LettersView',
      path: '/modeles-de-courriels',
      exact: true,
      meta: { title: fr.title },
    },
  },
  navLinks: ['./letters/admin/LettersLink.tsx#LettersLink'],
}
