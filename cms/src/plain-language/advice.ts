import type { Remark } from '@infos-droits/shared/plain-language'
import { PANEL as fr } from './labels.fr.ts'

/** What a remark proposes. */
export const adviceOn = (remark: Remark): string => {
  switch (remark.kind) {
    case 'long':
      return fr.advice.long(remark.words)
    case 'word':
      return fr.advice.word(remark.plain)
    default:
      return fr.advice[remark.kind]
  }
}
