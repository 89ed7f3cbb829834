import type { Setting } from '../payload-types.ts'

type Neutral = Pick<Setting, 'neutralSenderName' | 'neutralSenderAddress' | 'senderAddress'>

/** `Name <address>` from the settings, safe in a header. */
export const sender = (settings: Pick<Setting, 'senderName' | 'senderAddress'>): string => {
  const name = settings.senderName.replace(/["\\\r\n<>]/g, ' ').trim()
  return `"${name}" <${settings.senderAddress}>`
}

/** The address that a mail which says nothing comes from: the ordinary one while no other is given. */
export const neutralAddress = (
  settings: Pick<Neutral, 'neutralSenderAddress' | 'senderAddress'>,
): string => settings.neutralSenderAddress || settings.senderAddress

/** The sender of a mail that others may read: neither name nor address says who writes. */
export const neutralSender = (settings: Neutral): string =>
  sender({ senderName: settings.neutralSenderName, senderAddress: neutralAddress(settings) })
