import { AUDIENCES } from '@infos-droits/shared'
import { z } from 'zod'
import { rubric, slug, text, url } from './parts.ts'

/**
 * Shapes of the YAML files under `cms/seed/`. Plain text everywhere, ordinary spaces: French
 * typography is applied when pages are rendered. `text` fields marked *Markdown* take paragraphs,
 * bold, bulleted lists and links, nothing else.
 */

/** Day on which a person read the official source, `AAAA-MM-JJ`; null means « à vérifier ». */
const checkedOn = z.iso.date().nullable()

const sourceSchema = z.strictObject({ title: text(160), url, checkedOn })

export const rubricFileSchema = z.array(
  z.strictObject({
    slug: rubric,
    /** Name in one or two words: « Logement ». */
    name: text(40),
    /** The same as a need, said by a person: « Me loger, garder mon logement ». */
    need: text(90),
    summary: text(300),
  }),
)

export const themeFileSchema = z.array(
  z.strictObject({ slug, title: text(80), summary: text(240) }),
)

export const guideFileSchema = z.strictObject({
  slug,
  rubric,
  /** Other rubrics in which the guide is listed. */
  otherRubrics: z.array(rubric).max(4).default([]),
  /** Themes of the canonical rubric. */
  themes: z.array(slug).min(1).max(3),
  /** As a person would say it. */
  title: text(110),
  /** Two sentences. */
  summary: text(420),
  /** Who it concerns, one sentence each. */
  audience: z.array(text(300)).min(1).max(6),
  /** Only when it is for some people only. */
  audiences: z.array(z.enum(AUDIENCES)).default([]),
  steps: z
    .array(z.strictObject({ title: text(110), /** Markdown. */ text: text(1800) }))
    .min(2)
    .max(7),
  /** What to prepare: papers and information, one each. */
  prepare: z.array(text(200)).max(12),
  /** Whom to see, from nearest to farthest. */
  contacts: z
    .array(z.strictObject({ organization: slug, /** What for, one sentence. */ reason: text(220) }))
    .max(6),
  /** Slugs of national helplines of `hotlines.yaml`. */
  hotlines: z.array(slug).max(4).default([]),
  links: z
    .array(z.strictObject({ label: text(140), url, publisher: text(80) }))
    .min(1)
    .max(8),
  /** Other words people use: everyday words, old names, acronyms. */
  synonyms: z.array(text(60)).min(3).max(40),
  /** The same guide in easy-to-read French (*FALC*), where a person wrote one. */
  easyRead: z
    .strictObject({
      summary: text(420),
      steps: z
        .array(z.strictObject({ title: text(110), /** Markdown. */ text: text(1800) }))
        .min(1)
        .max(15),
    })
    .optional(),
  sources: z.array(sourceSchema).min(1).max(6),
})

export const organizationFileSchema = z.strictObject({
  slug,
  name: text(120),
  /** Acronym spelled in capitals, if it is in use. */
  acronym: text(20).optional(),
  /** Names it had before and other names people use. */
  formerNames: z.array(text(100)).default([]),
  rubrics: z.array(rubric).min(1),
  /** What it does, two or three plain sentences. */
  description: text(700),
  website: url.optional(),
  /** National helpline slug when it is the way to call it. */
  hotlines: z.array(slug).default([]),
  /** True while local contact details have not been checked with the organization. */
  toCheck: z.boolean(),
  services: z
    .array(
      z.strictObject({
        slug,
        name: text(120),
        description: text(600),
        /** For whom. */
        eligibility: text(300),
        /** How one gets it: with or without appointment, online… */
        application: text(300).optional(),
        /** In plain words: « Gratuit ». Left out when not certain. */
        fees: text(120).optional(),
        rubrics: z.array(rubric).min(1),
      }),
    )
    .min(1),
  /** Addresses only when certain and public; else an empty list. */
  locations: z
    .array(
      z.strictObject({
        slug,
        name: text(120),
        city: text(60),
        /** Street, postcode, hours, phone: only from a source; else left out and `toCheck`. */
        toCheck: z.boolean(),
      }),
    )
    .default([]),
  sources: z.array(sourceSchema).min(1),
})

export const hotlineFileSchema = z.array(
  z.strictObject({
    slug,
    /** As dialled, with spaces as French people write it: « 116 006 », « 39 19 ». */
    number: z.string().regex(/^[0-9 ]{2,14}$/),
    name: text(90),
    /** When to call, one sentence. */
    purpose: text(260),
    /** Only from the source: « 24 h sur 24, 7 jours sur 7 ». */
    hours: text(120).optional(),
    /** Only from the source: « Appel gratuit ». */
    cost: text(80).optional(),
    /** Shown one tap away from every page. */
    emergency: z.boolean(),
    /** Old numbers and names. */
    aliases: z.array(text(60)).default([]),
    source: sourceSchema,
  }),
)

/** First match wins; a rule without `organization` goes to the lead. */
export const routeFileSchema = z.array(
  z.strictObject({
    rubric,
    territory: z.enum(['here', 'department', 'elsewhere']),
    organization: slug.nullable(),
  }),
)
