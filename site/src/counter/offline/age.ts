const parts = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** ISO instant → « 22 novembre à 9 h 30 », in Paris, its spaces unbreakable. */
export const momentOf = (iso: string): string => {
  const all = new Map(parts.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  const day = all.get('day') === '1' ? '1er' : (all.get('day') ?? '')
  const hour = String(Number(all.get('hour')))
  const text = `${day} ${all.get('month') ?? ''} à ${hour} h ${all.get('minute') ?? ''}`
  return text.replaceAll(' ', '\u00A0')
}

const day = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'long' })

/** « 22 novembre 2026 », in Paris. */
export const dayOf = (date: Date): string => day.format(date).replace(/^1 /, '1er ')
