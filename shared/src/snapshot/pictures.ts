import { z } from 'zod'
import { text } from './fields.ts'

/** Under what terms a picture may be shown. */
export const LICENCES = [
  'own',
  'permission',
  'cc0',
  'cc-by',
  'cc-by-sa',
  'licence-ouverte',
] as const
export type Licence = (typeof LICENCES)[number]

/** Name of a file: the first characters of the SHA-256 of its bytes, so that a name never serves two. */
export const PICTURE_NAME = /^[0-9a-f]{20}$/

const side = z.int().min(1).max(4000)

/** A picture that says something; one that only adorns has no place on the site. */
export const pictureSchema = z.object({
  /** The same in one or two widths, the narrowest first: JPEG, which every browser reads. */
  files: z
    .array(z.object({ name: z.string().regex(PICTURE_NAME), width: side, height: side }))
    .min(1)
    .max(2),
  /** What it shows, for those who do not see it (RGAA 1.1). */
  alternative: text,
  credit: text.nullable(),
  licence: z.enum(LICENCES),
})

export type Picture = z.infer<typeof pictureSchema>

type Page = { id: string; picture: Picture | null }
type Titled = Page & { title: string }

/** Every picture shown, with the page that shows it. */
export const picturesShown = ({
  guides,
  news,
  events,
  organizations,
}: {
  guides: readonly Titled[]
  news: readonly Titled[]
  events: readonly Titled[]
  organizations: readonly (Page & { name: string })[]
}): { id: string; title: string; picture: Picture }[] =>
  [
    ...[...guides, ...news, ...events],
    ...organizations.map(({ id, name, picture }) => ({ id, title: name, picture })),
  ].flatMap(({ id, title, picture }) => (picture === null ? [] : [{ id, title, picture }]))
