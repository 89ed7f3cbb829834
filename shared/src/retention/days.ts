import { TERRITORIES, type Territory } from '../territories.ts'

/** How long a question is kept after its answer: for everybody, and where a territory has a time of its own. */
export type RetentionSettings = {
  /** Days. */
  retentionDays: number
  /** Days by where the person lives; empty: as everybody. */
  territoryRetentionDays?:
    { readonly [T in Territory]?: number | null | undefined } | null | undefined
}

/** The territories whose time is another than everybody’s, in the order of the form. */
export const ownRetention = ({
  retentionDays,
  territoryRetentionDays,
}: RetentionSettings): { territory: Territory; days: number }[] =>
  TERRITORIES.flatMap((territory) => {
    const days = territoryRetentionDays?.[territory] ?? retentionDays
    return days === retentionDays ? [] : [{ territory, days }]
  })
