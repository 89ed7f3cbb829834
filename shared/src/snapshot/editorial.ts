import { z } from 'zod'
import { document, html, link, rubricSlug, slug, text, url } from './fields.ts'
import { pictureSchema } from './pictures.ts'

/** What the site says besides guides and partners: words explained, news, events, resources. */

/** Whom a page is for, in the order shown. */
export const AUDIENCES = [
  'tous',
  'familles',
  'jeunes',
  'seniors',
  'personnes-handicapees',
  'personnes-etrangeres',
  'personnes-sans-domicile',
  'professionnels',
] as const
export type Audience = (typeof AUDIENCES)[number]

/** A hard word or an acronym, explained where it stands and on a page of its own. */
export const glossaryTermSchema = z.object({
  ...document,
  slug,
  /** As it stands in texts: « RSA », « commission d’attribution ». */
  term: text,
  /** The words of an acronym; null for a word. */
  expansion: text.nullable(),
  /** One to three plain sentences. */
  definition: text,
  /** Other writings of the same: plurals, former names. */
  aliases: z.array(text),
  link: link.nullable(),
})

export const newsSchema = z.object({
  ...document,
  slug,
  title: text,
  summary: text,
  picture: pictureSchema.nullable(),
  html,
  /** `AAAA-MM-JJ`. */
  publishedOn: z.iso.date(),
  rubrics: z.array(rubricSlug),
  organization: slug.nullable(),
  link: link.nullable(),
})

/** Where an event takes place: there, on line, or both. */
export const EVENT_MODES = ['onsite', 'remote', 'both'] as const

export const eventSchema = z.object({
  ...document,
  slug,
  title: text,
  summary: text,
  picture: pictureSchema.nullable(),
  html,
  startsAt: z.iso.datetime(),
  /** Null: nobody said when it ends. For a whole day, midnight in Paris after the last one. */
  endsAt: z.iso.datetime().nullable(),
  isAllDay: z.boolean(),
  mode: z.enum(EVENT_MODES),
  place: z
    .object({
      name: text,
      street: text.nullable(),
      postalCode: text.nullable(),
      city: text.nullable(),
    })
    .nullable(),
  /** Where one joins on line. */
  joinUrl: url.nullable(),
  /** How to come or to register, in plain words. */
  registration: text.nullable(),
  cost: text.nullable(),
  rubrics: z.array(rubricSlug),
  audiences: z.array(z.enum(AUDIENCES)),
  organization: slug.nullable(),
  link: link.nullable(),
  isCancelled: z.boolean(),
})

export const RESOURCE_KINDS = ['document', 'video', 'sheet', 'link'] as const

export const resourceSchema = z.object({
  ...document,
  slug,
  title: text,
  summary: text,
  kind: z.enum(RESOURCE_KINDS),
  url,
  publisher: text,
  /** « 12 pages », « 4 minutes ». */
  extent: text.nullable(),
  /** What is said in a video. */
  transcriptHtml: html.nullable(),
  rubrics: z.array(rubricSlug),
  audiences: z.array(z.enum(AUDIENCES)),
  updatedAt: z.iso.datetime(),
})

/** A message on top of every page: a heatwave, a closed desk. */
export const alertSchema = z.object({
  title: text,
  text,
  link: link.nullable(),
  isUrgent: z.boolean(),
})

/** A guide in easy-to-read French (*FALC*), written by a person. */
export const easyReadSchema = z.object({
  summary: text,
  steps: z.array(z.object({ title: text, html })).min(1),
})

export type GlossaryTerm = z.infer<typeof glossaryTermSchema>
export type News = z.infer<typeof newsSchema>
export type Event = z.infer<typeof eventSchema>
export type Resource = z.infer<typeof resourceSchema>
export type Alert = z.infer<typeof alertSchema>
export type EasyRead = z.infer<typeof easyReadSchema>
