import { z } from 'zod'
import { RUBRIC_SLUGS } from '../rubrics.ts'
import { TERRITORIES } from '../territories.ts'
import {
  AUDIENCES,
  alertSchema,
  easyReadSchema,
  eventSchema,
  glossaryTermSchema,
  newsSchema,
  resourceSchema,
} from './editorial.ts'
import { formerAddressSchema } from './former.ts'
import { digest, document, html, rubricSlug, slug, text, url } from './fields.ts'
import { accessSchema, closureSchema, weekSchema } from './hours.ts'
import { pictureSchema } from './pictures.ts'
import { searchWordsSchema } from './search-words.ts'

/**
 * The snapshot contract, CMS → site: everything published, in one document. Pages are a pure
 * function of it. Strings are plain text with ordinary spaces; only `html` fields hold markup
 * (p, strong, em, ul, ol, li, a).
 */

export const sourceSchema = z.object({
  title: text,
  url,
  /** Day a person read the source, `AAAA-MM-JJ`; null while it is to be checked. */
  checkedOn: z.iso.date().nullable(),
})

export const rubricSchema = z.object({
  ...document,
  slug: rubricSlug,
  name: text,
  /** The rubric as a need: « Me loger, garder mon logement ». */
  need: text,
  summary: text,
  order: z.number().int(),
})

export const themeSchema = z.object({
  ...document,
  slug,
  rubric: rubricSlug,
  title: text,
  summary: text,
  order: z.number().int(),
})

export const guideSchema = z.object({
  ...document,
  slug,
  rubric: rubricSlug,
  otherRubrics: z.array(rubricSlug),
  themes: z.array(slug).min(1),
  title: text,
  summary: text,
  picture: pictureSchema.nullable(),
  /** Who is concerned, in whole sentences. */
  audience: z.array(text),
  /** Whom it is for when it is only for some; empty or absent: for everyone. */
  audiences: z.array(z.enum(AUDIENCES)).optional(),
  steps: z.array(z.object({ title: text, html })),
  prepare: z.array(text),
  contacts: z.array(z.object({ organization: slug, service: slug.nullable(), reason: text })),
  hotlines: z.array(slug),
  links: z.array(z.object({ label: text, url, publisher: text })),
  synonyms: z.array(text),
  easyRead: easyReadSchema.nullable(),
  sources: z.array(sourceSchema),
  /** Questions that people asked, and what was answered, of nobody in particular; absent: none. */
  answers: z.array(z.object({ id: text, title: text, html })).optional(),
  /** How much people use it, 0 to 9, for ties in a search; absent: not known. */
  use: z.number().int().min(0).max(9).optional(),
  updatedAt: z.iso.datetime(),
})

export const serviceSchema = z.object({
  slug,
  name: text,
  description: text,
  eligibility: text,
  application: text.nullable(),
  fees: text.nullable(),
  rubrics: z.array(rubricSlug),
})

export const locationSchema = z.object({
  slug,
  name: text,
  street: text.nullable(),
  postalCode: text.nullable(),
  city: text,
  /** E.164. */
  phone: text.nullable(),
  /** Opening hours in plain words: what the week cannot say, or all that is known. */
  hours: text.nullable(),
  week: weekSchema,
  closures: z.array(closureSchema),
  access: accessSchema,
  toCheck: z.boolean(),
})

export const organizationSchema = z.object({
  ...document,
  slug,
  name: text,
  acronym: text.nullable(),
  formerNames: z.array(text),
  rubrics: z.array(rubricSlug),
  /** Whom it is for; empty: nobody said, or anyone. */
  audiences: z.array(z.enum(AUDIENCES)),
  description: text,
  /** Its sign, its front door, its people. */
  picture: pictureSchema.nullable(),
  website: url.nullable(),
  /** E.164; only when checked. */
  phone: text.nullable(),
  /** Where anyone may write; absent or null: not known. */
  email: z.email().nullish(),
  hotlines: z.array(slug),
  toCheck: z.boolean(),
  services: z.array(serviceSchema),
  locations: z.array(locationSchema),
  sources: z.array(sourceSchema),
  /** How much people use it, 0 to 9, for ties in a search; absent: not known. */
  use: z.number().int().min(0).max(9).optional(),
})

export const hotlineSchema = z.object({
  ...document,
  slug,
  number: text,
  name: text,
  purpose: text,
  hours: text.nullable(),
  cost: text.nullable(),
  emergency: z.boolean(),
  aliases: z.array(text),
  source: sourceSchema,
  order: z.number().int(),
})

/** Settings the public may see. Nulls are what the territory has not filled in yet. */
export const publicSettingsSchema = z.object({
  digest,
  siteName: text,
  tagline: text,
  town: text,
  department: text,
  departmentCode: text,
  publisher: z.object({
    name: text,
    address: text.nullable(),
    phone: text.nullable(),
    email: text.nullable(),
    director: text.nullable(),
    /** Data protection officer: a name or a way to write to them. */
    dpo: text.nullable(),
  }),
  /** What the accessibility declaration must state (RGAA 4.1). */
  accessibility: z.object({ declaredOn: z.iso.date().nullable(), planUrl: url.nullable() }),
  host: z.object({ name: text.nullable(), address: text.nullable(), phone: text.nullable() }),
  desk: z.object({
    name: text,
    phone: text.nullable(),
    address: text.nullable(),
    hours: text.nullable(),
  }),
  /** Situations people are in, on the home page, and the guide that each leads to. */
  situations: z.array(z.object({ label: text, guide: slug })),
  alert: alertSchema.nullable(),
  /** Working days promised for an answer. */
  answerDays: z.number().int().min(1).max(60),
  /** Days kept after the answer. */
  retentionDays: z.number().int().min(1).max(3650),
  /** The same where a territory has a time of its own; absent: nowhere. */
  territoryRetentionDays: z
    .partialRecord(z.enum(TERRITORIES), z.number().int().min(1).max(3650))
    .optional(),
  /** Days after which the last backup that holds what was erased is gone; absent: not known. */
  backupDays: z.number().int().min(1).max(365).optional(),
  /** Questions a minute accepted from one address. */
  postsPerMinute: z.number().int().min(1).max(1000),
})

export const snapshotSchema = z.object({
  version: z.literal(1),
  lang: z.literal('fr'),
  /** The instant the snapshot stands for, UTC. */
  asOf: z.iso.datetime(),
  /** SHA-256 over the digests of all parts: a truncated or edited snapshot does not match. */
  digest,
  settings: publicSettingsSchema,
  rubrics: z.array(rubricSchema).length(RUBRIC_SLUGS.length),
  themes: z.array(themeSchema),
  guides: z.array(guideSchema),
  organizations: z.array(organizationSchema),
  hotlines: z.array(hotlineSchema),
  glossary: z.array(glossaryTermSchema),
  news: z.array(newsSchema),
  events: z.array(eventSchema),
  resources: z.array(resourceSchema),
  search: searchWordsSchema.extend({ digest }),
  /** Addresses that led to a page and are none’s any more; absent: none. */
  former: z.array(formerAddressSchema).optional(),
})

export type Snapshot = z.infer<typeof snapshotSchema>
export type Rubric = z.infer<typeof rubricSchema>
export type Theme = z.infer<typeof themeSchema>
export type Guide = z.infer<typeof guideSchema>
export type Organization = z.infer<typeof organizationSchema>
export type Service = z.infer<typeof serviceSchema>
export type Location = z.infer<typeof locationSchema>
export type Hotline = z.infer<typeof hotlineSchema>
export type PublicSettings = z.infer<typeof publicSettingsSchema>
export type Source = z.infer<typeof sourceSchema>
