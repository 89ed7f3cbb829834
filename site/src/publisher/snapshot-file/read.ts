import { AppError, type Snapshot } from '@infos-droits/shared'
import { readSnapshot } from '@infos-droits/shared/crypto'
import { readFile, stat } from 'node:fs/promises'
import { publisherLabels as labels } from '../labels.fr.ts'

/**
 * The snapshot of a file.
 *
 * @throws AppError `publisher.file` when it cannot be read, `snapshot.*` when it is not right.
 */
export const readSnapshotFile = async (file: string): Promise<Snapshot> =>
  readSnapshot(await readJson(file))

/** Bytes of a file. @throws AppError `publisher.file`. */
export const sizeOf = async (file: string): Promise<number> => {
  try {
    return (await stat(file)).size
  } catch (cause) {
    throw badFile(file, cause)
  }
}

const readJson = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw badFile(file, cause)
  }
}

const badFile = (file: string, cause: unknown) =>
  new AppError({ code: 'publisher.file', message: labels.badFile(file), status: 400, cause })
