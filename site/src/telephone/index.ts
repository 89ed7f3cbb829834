/** 114 is for people who cannot hear or speak: it is reached by text message (urgence114.fr). */
const TEXT_ONLY = '114'

/** A number as written (« 39 19 », E.164) → the address that dials it, or that begins a message. */
export const callLink = (number: string): { href: string; isText: boolean } => {
  const digits = number.replace(/[^+\d]/g, '')
  const isText = digits === TEXT_ONLY
  return { href: `${isText ? 'sms' : 'tel'}:${digits}`, isText }
}
