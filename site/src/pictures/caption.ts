import type { Picture } from '@infos-droits/shared'
import { LICENCE_WORDS, PICTURE } from './labels.fr.ts'

/** Who made a picture and under what terms it is shown: « Image : Camille Durand, licence CC BY »; null when there is nothing to say. */
export const captionOf = ({ credit, licence }: Picture): string | null => {
  const parts = [credit, LICENCE_WORDS[licence]].filter((part) => part !== null)
  return parts.length === 0 ? null : PICTURE.credit(parts.join(', '))
}
