import { formatDate } from '@infos-droits/shared'
import { SIGNAL as fr } from './labels.fr.ts'

/** Of a signal, as far as it is there. */
export type Said = {
  kind?: string | null
  answer?: string | null
  about?: string | null
  day?: string | null
}

/** What a signal is: « Erreur signalée », « Cette page n’a pas aidé », « Un problème ». */
export const natureOf = ({ kind, answer, about }: Said): string => {
  if (kind === 'error') return fr.nature.error
  if (kind === 'idea') return about === 'problem' ? fr.nature.problem : fr.nature.idea
  return answer === 'yes' ? fr.nature.yes : fr.nature.no
}

/** What a signal is called: « Un problème, le 22 novembre 2026 ». */
export const titleOf = (said: Said): string =>
  fr.title(natureOf(said), said.day ? formatDate(said.day) : '')
