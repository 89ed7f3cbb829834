import { AppError } from '@infos-droits/shared'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Entry } from '../archive/index.ts'
import type { Place } from './empty-place.ts'

/** Writes one file of an archive to its place, for its owner only. */
export const restoreFile = async ({
  place,
  entry: { folder, path },
  data,
}: {
  place: Place
  entry: Extract<Entry, { kind: 'file' }>
  data: AsyncIterable<Buffer>
}): Promise<void> => {
  const isInside = normalize(path) === path && !path.startsWith('/') && !path.startsWith('..')
  if (!isInside) throw new AppError({ code: 'restore.path', message: path, status: 422 })
  const file = join(folder === 'media' ? place.mediaDir : place.spoolDir, path)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  await pipeline(data, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))
}
