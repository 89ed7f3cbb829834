import { archivesIn, backupFolders, type Archive } from '@infos-droits/shared/backup-folder'
import type { KeyRing } from '@infos-droits/shared/crypto'
import { existsSync } from 'node:fs'

const DAY = 86_400_000

/**
 * The newest backup that may need an old master key: made no later than the day on which the next key came
 * (its id names that day, in UTC). Null without any, as far as the folders of the backups show.
 */
export const neededBy = ({
  ring,
  id,
  dataDir,
}: {
  ring: KeyRing
  id: string
  dataDir: string
}): Archive | null => {
  const ids = [...ring.keys.keys()]
  const until = endOfDay(ids[ids.indexOf(id) - 1] ?? '')
  return (
    backupFolders(dataDir)
      .filter((folder) => existsSync(folder))
      .flatMap(archivesIn)
      .filter(({ madeAt }) => madeAt.getTime() < until)
      .toSorted((a, b) => a.madeAt.getTime() - b.madeAt.getTime())
      .at(-1) ?? null
  )
}

/** Of a key that does not name its day, every backup may be older. */
const endOfDay = (id: string): number => {
  const [, year, month, day] = /^k(\d{4})(\d{2})(\d{2})/.exec(id) ?? []
  return day === undefined ? Infinity : Date.UTC(Number(year), Number(month) - 1, Number(day)) + DAY
}
