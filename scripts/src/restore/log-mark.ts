import { logMarkBeside, logMarkFile, writeWhole } from '@infos-droits/shared/backup-folder'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What lies beside a backup and names the last line of the access log, unless this machine knows better. */
export const bringLogMark = ({ dataDir, file }: { dataDir: string; file: string }): void => {
  const beside = logMarkBeside(dirname(file))
  const own = logMarkFile(dataDir)
  if (existsSync(own) || !existsSync(beside)) return
  writeWhole({ file: own, text: readFileSync(beside, 'utf8') })
}
