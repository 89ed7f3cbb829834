import type { Picture } from '@infos-droits/shared'
import { pictureName, sha256 } from '@infos-droits/shared/crypto'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../env.ts'
import { encodePicture, type Focus, type Shape } from './encode.ts'

/** Rises when pictures are to be made otherwise. */
const RECIPE = 1

type Files = Picture['files']

/** Where uploaded pictures lie. */
export const mediaDirectory = (): string => path.join(env().DATA_DIR, 'media')

/** What the site gets of them: made once, and made again when it is gone. */
const siteDirectory = (): string => path.join(env().DATA_DIR, 'media-site')

const fileAt = (name: string): string => path.join(siteDirectory(), `${name}.jpg`)

/**
 * The files by which the site shows an uploaded picture.
 *
 * @returns null when the uploaded file is not on the disk.
 */
export const siteFilesOf = async ({
  id,
  filename,
  shape,
  focus,
}: {
  /** Of the document of the picture. */
  id: string
  filename: string
  shape: Shape
  focus: Focus
}): Promise<Files | null> => {
  const source = path.join(mediaDirectory(), filename)
  if (!(await isThere(source))) return null
  const recipe = sha256(JSON.stringify([RECIPE, filename, shape, focus.x, focus.y])).slice(0, 20)
  const list = path.join(siteDirectory(), `${id}.${recipe}.json`)
  const known = await readFile(list, 'utf8').then(
    (text) => JSON.parse(text) as Files,
    () => null,
  )
  if (known !== null && (await allThere(known))) return known
  const encoded = await encodePicture({ data: await readFile(source), shape, focus })
  await mkdir(siteDirectory(), { recursive: true })
  const files: Files = []
  for (const { bytes, width, height } of encoded) {
    const name = pictureName(bytes)
    await writeWhole(fileAt(name), bytes)
    files.push({ name, width, height })
  }
  await writeWhole(list, JSON.stringify(files))
  return files
}

/** The bytes of a file that `siteFilesOf` named, or null. */
export const readSiteFile = async (name: string): Promise<Buffer | null> =>
  readFile(fileAt(name)).catch(() => null)

/** Removes what was made of a picture that is removed for good. */
export const forgetSiteFiles = async (id: string): Promise<void> => {
  const lists = (await readdir(siteDirectory()).catch(() => [])).filter((file) =>
    file.startsWith(`${id}.`),
  )
  for (const list of lists) {
    const at = path.join(siteDirectory(), list)
    const files = JSON.parse(await readFile(at, 'utf8')) as Files
    for (const { name } of files) await rm(fileAt(name), { force: true })
    await rm(at, { force: true })
  }
}

const isThere = async (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  )

const allThere = async (files: Files): Promise<boolean> =>
  (await Promise.all(files.map(({ name }) => isThere(fileAt(name))))).every(Boolean)

/** Whole or not at all: another process may read it meanwhile. */
const writeWhole = async (file: string, content: string | Buffer): Promise<void> => {
  const half = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(half, content)
  await rename(half, file)
}
