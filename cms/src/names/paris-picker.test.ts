import { afterEach, describe, expect, it, vi } from 'vitest'
import { pickedInParis, shownInParis } from './paris-picker.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const clock = (iso: string) => {
  const date = new Date(iso)
  return [
    date.getFullYear(),
    date.getMonth() + 1,
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
  ]
}

describe.each(['America/Cayenne', 'Europe/Paris', 'Pacific/Noumea', 'Pacific/Wallis'])(
  'a date field on a clock of %s',
  (timeZone) => {
    it('shows the time of Paris', () => {
      vi.stubEnv('TZ', timeZone)
      expect(clock(shownInParis('2026-08-05T06:00:00.000Z'))).toEqual([2026, 8, 5, 8, 0])
      expect(clock(shownInParis('2026-12-31T23:30:00.000Z'))).toEqual([2027, 1, 1, 0, 30])
    })

    it('takes what is picked for the time of Paris', () => {
      vi.stubEnv('TZ', timeZone)
      expect(pickedInParis(new Date(2026, 7, 5, 8, 0))).toBe('2026-08-05T06:00:00.000Z')
      expect(pickedInParis(new Date(2026, 11, 5, 8, 0))).toBe('2026-12-05T07:00:00.000Z')
    })

    it('shows the day that is stored as its noon', () => {
      vi.stubEnv('TZ', timeZone)
      expect(clock(shownInParis('2026-08-05T12:00:00.000Z')).slice(0, 3)).toEqual([2026, 8, 5])
    })
  },
)
