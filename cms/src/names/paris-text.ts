import { formatDateTime } from '@infos-droits/shared'

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Date(2026, month, 15).toLocaleDateString('fr-FR', { month: 'long' }),
)
const MOMENT = /^(\d{1,2})(?:er)? (\p{L}+) (\d{4}) (\d{2}):(\d{2})$/u

/** « 23 novembre 2026 10:38 » on the clock of this machine, as it is said in Paris; any other text as it is. */
export const inParis = (text: string): string => {
  const [, day, name = '', year, hour, minute] = MOMENT.exec(text.trim()) ?? []
  const month = MONTHS.indexOf(name)
  if (month === -1) return text
  const [at, on, min] = [day, hour, minute].map(Number)
  return formatDateTime(new Date(Number(year), month, at, on, min).toISOString())
}
