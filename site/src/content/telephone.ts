import { formatPhone } from '@infos-droits/shared'

export type PhoneLink = {
  href: string
  /** As French people write it. */
  shown: string
  /** Reached by text message, not by voice. */
  isText: boolean
}

/** 114 is for people who cannot hear or speak: it is reached by text message (urgence114.fr). */
const TEXT_ONLY = '114'

/** A short number as dialled (« 39 19 ») or an E.164 number → what a link needs. */
export const phoneLink = (number: string): PhoneLink => {
  const digits = number.replace(/[^+\d]/g, '')
  const isText = digits === TEXT_ONLY
  const shown = number.startsWith('+') ? formatPhone(number) : number
  return {
    href: `${isText ? 'sms' : 'tel'}:${digits}`,
    shown: shown.replaceAll(' ', '\u00A0'),
    isText,
  }
}
