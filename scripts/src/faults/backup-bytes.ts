import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readArchive } from '../archive/index.ts'
import { makeBackup } from '../backup/index.ts'
import { makeSheet, readSheet, recoveryPrivateKey } from '../keys/index.ts'
import { masterKeyFile, readMasterKeys } from '../system/index.ts'

/**
 * Makes a backup of an installation and hands over its bytes: the archive as it lies on a disk, then
 * what is inside when the recovery sheet opens it. Leaves nothing behind.
 */
export const lookIntoBackup = async ({
  dataDir,
  databaseUrl,
  siteUrl,
  look,
}: {
  dataDir: string
  databaseUrl: string
  siteUrl: string
  look: (place: string, bytes: Buffer) => void
}): Promise<{ documents: number; files: number }> => {
  const outDir = await mkdtemp(join(tmpdir(), 'infos-droits-leaks-'))
  try {
    const ring = readMasterKeys(masterKeyFile(dataDir))
    const { html, recovery } = makeSheet({ ring, siteUrl, now: new Date() })
    const { file, documents, files } = await makeBackup({
      databaseUrl,
      mediaDir: join(dataDir, 'media'),
      spoolDir: join(dataDir, 'spool'),
      outDir,
      recovery,
      settings: {},
    })
    look('backup', await readFile(file))
    const words = [...html.matchAll(/<pre>([\s\S]*?)<\/pre>/g)].map(([, text = '']) => text)
    const { recovery: secret } = readSheet(words.join('\n'))
    if (secret === null) throw new Error('the recovery sheet does not open its own backup')
    await readArchive({
      file,
      privateKey: recoveryPrivateKey(secret),
      visit: async ({ entry, data }) => {
        const pieces = []
        for await (const piece of data) pieces.push(piece)
        const name = 'name' in entry ? entry.name : 'path' in entry ? entry.path : entry.kind
        // Together: a file comes in pieces, and a word may lie across two of them.
        look(`backup, opened: ${name}`, Buffer.concat(pieces))
      },
    })
    return { documents, files }
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}
