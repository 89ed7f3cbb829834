import {
  alertSchema,
  guideSchema,
  hotlineSchema,
  locationSchema,
  NO_ACCESS,
  organizationSchema,
  publicSettingsSchema,
  rubricSchema,
  searchWordsSchema,
  serviceSchema,
  themeSchema,
} from '@infos-droits/shared'
import { z } from 'zod'

/**
 * The files of `cms/seed/` as far as the public sees them: the snapshot contract without what the CMS
 * adds, and with what a file may leave out. The CMS has its own, stricter ones.
 */

const text = z.string().trim()
const maybe = text.nullable().default(null)
const list = z.array(text).default([])

export const settingsFileSchema = publicSettingsSchema.omit({ digest: true }).extend({
  situations: publicSettingsSchema.shape.situations.default([]),
  alert: alertSchema
    .extend({ link: alertSchema.shape.link.default(null), isUrgent: z.boolean().default(false) })
    .nullable()
    .default(null),
})

export const rubricFileSchema = z.array(rubricSchema.omit({ id: true, digest: true, order: true }))

export const themeFileSchema = z.array(
  themeSchema.omit({ id: true, digest: true, order: true, rubric: true }),
)

export const guideFileSchema = guideSchema
  .omit({ id: true, digest: true, picture: true, updatedAt: true })
  .extend({
    otherRubrics: guideSchema.shape.otherRubrics.default([]),
    steps: z.array(z.object({ title: text, text })),
    contacts: z.array(z.object({ organization: text, reason: text })),
    hotlines: list,
    easyRead: z
      .object({ summary: text, steps: z.array(z.object({ title: text, text })) })
      .nullable()
      .default(null),
  })

export const organizationFileSchema = organizationSchema
  .omit({ id: true, digest: true, picture: true })
  .extend({
    acronym: maybe,
    formerNames: list,
    website: maybe,
    phone: maybe,
    hotlines: list,
    audiences: organizationSchema.shape.audiences.default([]),
    services: z.array(serviceSchema.extend({ application: maybe, fees: maybe })),
    locations: z
      .array(
        locationSchema.extend({
          ...{ street: maybe, postalCode: maybe, phone: maybe, hours: maybe },
          week: locationSchema.shape.week.default(null),
          closures: locationSchema.shape.closures.default([]),
          access: locationSchema.shape.access.default(NO_ACCESS),
        }),
      )
      .default([]),
  })

export const hotlineFileSchema = z.array(
  hotlineSchema
    .omit({ id: true, digest: true, order: true })
    .extend({ hours: maybe, cost: maybe, aliases: list }),
)

export const wordsFileSchema = searchWordsSchema.extend({
  thesaurus: z.array(
    searchWordsSchema.shape.thesaurus.element.extend({ bothWays: z.boolean().default(false) }),
  ),
  dangers: searchWordsSchema.shape.dangers.default([]),
  intents: searchWordsSchema.shape.intents.default([]),
  bestBets: searchWordsSchema.shape.bestBets.default([]),
})
