import type { Organization, Service } from '@infos-droits/shared'
import { wordsOf } from '@infos-droits/shared/words'

/** Shortest words that count when there are longer ones: « de », « à » say nothing. */
const SHORT = 2

/** True when each word of `text` begins a word of `texts`; accents and capitals aside. */
export const saysAll = (texts: string[], text: string): boolean => {
  const said = texts.flatMap(wordsOf)
  const typed = wordsOf(text)
  const long = typed.filter((word) => word.length > SHORT)
  const wanted = long.length > 0 ? long : typed
  return wanted.length > 0 && wanted.every((word) => said.some((one) => one.startsWith(word)))
}

/** Services of a partner that speak of what was typed. */
export const matchingServices = ({ services }: Organization, text: string): Service[] =>
  services.filter(({ name, description, eligibility }) =>
    saysAll([name, description, eligibility], text),
  )
