import { AppError, type Picture } from '@infos-droits/shared'
import type { Event, Media } from '../../payload-types.ts'
import { PICTURES, siteFilesOf, type Shape } from '../../pictures/index.ts'
import { SNAPSHOT as fr } from '../labels.fr.ts'
import { isKept } from './event-times.ts'
import { plainOrNull } from './plain.ts'
import type { Published } from './read.ts'

/** Guides and news illustrate a text, in a strip; a poster or a sign is shown whole. */
const SHAPES = {
  guides: 'band',
  news: 'band',
  events: 'whole',
  organizations: 'whole',
} as const satisfies Record<string, Shape>

type Page = { id: string; picture?: string | { id: string } | null }

/** The picture of a page as the snapshot holds it; null when the page has none. */
export type Pictures = (page: Pick<Page, 'id'>) => Picture | null

/** Those that were prepared before, by their shape and the state of what was uploaded. */
export type KeptPictures = ReadonlyMap<string, Picture>

const CENTRE = 50

/**
 * Prepares every picture that a public page shows, but for those that are `kept`.
 *
 * @throws AppError `snapshot.picture` naming the page whose picture is not there or says nothing: a
 * page never goes live without the picture that its editor gave it.
 */
export const makePictures = async ({
  published,
  kept,
}: {
  published: Pick<Published, keyof typeof SHAPES | 'media' | 'asOf'>
  kept: KeptPictures
}): Promise<{ pictures: Pictures; kept: KeptPictures }> => {
  const media = new Map(published.media.map((doc) => [doc.id, doc]))
  const isShown = (event: Event) => isKept(event, published.asOf)
  const pages = { ...published, events: published.events.filter(isShown) }
  const made = new Map<string, Picture>()
  const now = new Map<string, Picture>()
  const parts = Object.keys(SHAPES) as (keyof typeof SHAPES)[]
  for (const part of parts)
    for (const page of pages[part]) {
      const id = idOf(page)
      if (id === null) continue
      const title = 'name' in page ? page.name : page.title
      const [doc, shape] = [media.get(id), SHAPES[part]]
      const key = `${shape}/${id}/${doc?.updatedAt ?? ''}`
      const picture = now.get(key) ?? kept.get(key) ?? (await makePicture({ doc, title, shape }))
      now.set(key, picture)
      made.set(page.id, picture)
    }
  return { pictures: ({ id }) => made.get(id) ?? null, kept: now }
}

const idOf = ({ picture }: Page): string | null =>
  typeof picture === 'string' ? picture : (picture?.id ?? null)

const makePicture = async ({
  doc,
  title,
  shape,
}: {
  doc: Media | undefined
  title: string
  shape: Shape
}): Promise<Picture> => {
  if (doc === undefined) throw refused(fr.gone(title, fr.aPicture))
  const alternative = plainOrNull(doc.alt)
  if (alternative === null) throw refused(PICTURES.mute(title))
  const focus = { x: doc.focalX ?? CENTRE, y: doc.focalY ?? CENTRE }
  const filename = doc.filename ?? ''
  const files = filename === '' ? null : await siteFilesOf({ id: doc.id, filename, shape, focus })
  if (files === null) throw refused(PICTURES.gone({ title, alternative }))
  return { files, alternative, credit: plainOrNull(doc.credit), licence: doc.licence }
}

const refused = (message: string) =>
  new AppError({ code: 'snapshot.picture', message, status: 422 })
