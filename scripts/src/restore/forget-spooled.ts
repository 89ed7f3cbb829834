import { erasedIn } from '@infos-droits/shared/backup-folder'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Takes out of a spool that was put back the questions that were erased since, with their files, and by what
 * the same words would be known again: who asks anew is heard. Answers how many.
 */
export const forgetSpooled = ({ spoolDir, list }: { spoolDir: string; list: string }): number => {
  const file = join(spoolDir, 'questions.sqlite')
  const references = erasedIn(list).flatMap(({ reference }) => reference ?? [])
  if (!existsSync(file) || references.length === 0) return 0
  const spool = new DatabaseSync(file)
  try {
    // What goes is written over.
    spool.exec('PRAGMA secure_delete = ON')
    const forget = spool.prepare('DELETE FROM question WHERE reference = ?')
    spool.exec('BEGIN')
    const gone = references.reduce((sum, one) => sum + Number(forget.run(one).changes), 0)
    spool.exec('COMMIT')
    return gone
  } finally {
    spool.close()
  }
}
