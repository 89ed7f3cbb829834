import { paragraph, richText, text, type Ids } from './content.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
/** An instant so many milliseconds from now. */
export const inMs = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

/** `<p>Venez <strong>tôt</strong></p>` */
export const words = richText(paragraph(text('Venez '), text('tôt', 1)))
export const ONLINE = { _status: 'published' } as const
const head = (slug: string) => ({ slug, title: `Titre\u00A0: ${slug}`, summary: 'Une phrase.' })
export const link = { label: 'La page', url: 'https://www.service-public.gouv.fr' }

export const term = () => ({
  slug: '',
  term: 'RSA',
  definition: 'Une aide.',
  aliases: ['rsa '],
  link,
})
export const newsItem = (ids: Ids, slug: string, publishedOn = '2026-11-20T12:00:00.000Z') => ({
  ...head(slug),
  text: words,
  publishedOn,
  rubrics: [ids.rubric],
  organization: ids.organization,
})
export const event = (ids: Ids, slug: string, startsAt = inMs(DAY)) => ({
  ...head(slug),
  text: words,
  startsAt,
  mode: 'onsite' as const,
  place: { name: 'Mairie', city: 'Versailles' },
  organization: ids.organization,
})
export const resource = (slug: string) => ({
  ...head(slug),
  kind: 'video' as const,
  url: 'https://www.caf.fr/video',
  publisher: 'CAF',
  transcript: words,
  audiences: ['familles' as const],
})
