import { TERRITORIES, type Territory } from '../territories.ts'

/** How long a question is kept after its answer: for everybody, and where a territory has a time of its own. */
export type RetentionSettings = {
  /** Days. */
  retentionDays: number
  /** Days by where the person lives; empty: as everybody. */
  territoryRetentionDays?:
    { readonly [T in Territory]?: number | null | undefined } | null | undefined
}

/** Days for who lives there; those of everybody where nobody knows. */
export const retentionDaysOf = ({
  settings: { retentionDays, territoryRetentionDays },
  territory,
}: {
  settings: RetentionSettings
  territory: Territory | 'unknown' | null | undefined
}): number =>
  (territory && territory !== 'unknown' ? territoryRetentionDays?.[territory] : undefined) ??
  retentionDays

/** The territories whose time is another than everybody’s, in the order of the form. */
export const ownRetention = (
  settings: RetentionSettings,
): { territory: Territory; days: number }[] =>
  TERRITORIES.flatMap((territory) => {
    const days = retentionDaysOf({ settings, territory })
    return days === settings.retentionDays ? [] : [{ territory, days }]
  })
