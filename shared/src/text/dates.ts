const TIME_ZONE = 'Europe/Paris'

const formatter = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: TIME_ZONE, ...options })

const longDate = formatter({ day: 'numeric', month: 'long', year: 'numeric' })
const shortTime = formatter({ hour: '2-digit', minute: '2-digit' })

/** ISO instant or date → « 22 novembre 2026 » (« 1er » on the first), in Paris. */
export const formatDate = (iso: string): string =>
  longDate.format(new Date(iso)).replace(/^1 /, '1er ')

/** ISO instant → « 14:02 », in Paris. */
export const formatTime = (iso: string): string => shortTime.format(new Date(iso))

/** ISO instant → « 22 novembre 2026 à 14:02 », in Paris. */
export const formatDateTime = (iso: string): string => `${formatDate(iso)} à ${formatTime(iso)}`
