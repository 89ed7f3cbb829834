import { formatPhone } from '@infos-droits/shared'
import { callLink } from '../telephone/index.ts'

export type PhoneLink = {
  href: string
  /** As French people write it. */
  shown: string
  /** Reached by text message, not by voice. */
  isText: boolean
}

/** A short number as dialled (« 39 19 ») or an E.164 number → what a link needs. */
export const phoneLink = (number: string): PhoneLink => {
  const shown = number.startsWith('+') ? formatPhone(number) : number
  return { ...callLink(number), shown: shown.replaceAll(' ', '\u00A0') }
}
