import type { Setting } from '../payload-types.ts'

/** `Name <address>` from the settings, safe in a header. */
export const sender = (settings: Pick<Setting, 'senderName' | 'senderAddress'>): string => {
  const name = settings.senderName.replace(/["\\\r\n<>]/g, ' ').trim()
  return `"${name}" <${settings.senderAddress}>`
}
