import { ownRetention, type RetentionSettings } from './days.ts'
import { AFTER, DAYS, LIVES } from './labels.fr.ts'

/**
 * How long a question is kept, in French: « 90 jours après la réponse (30 jours si vous habitez ailleurs
 * dans le département) ». Said to the `person`, or of `anyone`.
 */
export const retentionWords = ({
  settings,
  to,
}: {
  settings: RetentionSettings & { town: string }
  to: keyof typeof LIVES
}): string => {
  const lives = LIVES[to]
  const own = ownRetention(settings).map(({ territory, days }) => {
    const where = territory === 'here' ? lives.here(settings.town) : lives[territory]
    return `${DAYS(days)} ${where}`
  })
  const exceptions = own.length === 0 ? '' : ` (${own.join(', ')})`
  return `${DAYS(settings.retentionDays)} ${AFTER[to]}${exceptions}`
}
