import { TERRITORIES } from '@infos-droits/shared'
import { z } from 'zod'
import { link, parisMinute, slug } from './parts.ts'

const text = z.string().min(1)
const maybe = text.nullable()

/** Shape of `cms/seed/settings.yaml`: a first state of the settings, nulls where nothing is known. */
export const settingsFileSchema = z.strictObject({
  siteName: text,
  tagline: text,
  town: text,
  department: text,
  departmentCode: text,
  publisher: z.strictObject({
    name: text,
    address: maybe,
    phone: maybe,
    email: maybe,
    director: maybe,
    dpo: maybe,
  }),
  accessibility: z.strictObject({
    declaredOn: z.iso.date().nullable(),
    planUrl: z.url().nullable(),
  }),
  host: z.strictObject({ name: maybe, address: maybe, phone: maybe }),
  desk: z.strictObject({ name: text, phone: maybe, address: maybe, hours: maybe }),
  answerDays: z.int(),
  retentionDays: z.int(),
  territoryRetentionDays: z.partialRecord(z.enum(TERRITORIES), z.int()).optional(),
  backupDays: z.int(),
  linkDays: z.int(),
  postsPerMinute: z.int(),
  senderName: text,
  senderAddress: z.email(),
  neutralSenderName: text,
  neutralSenderAddress: z.email().nullable().default(null),
  alertEmail: z.email().nullable(),
  /** On the home page: what a person would say, and the guide it leads to. */
  situations: z
    .array(z.strictObject({ label: text.max(90), guide: slug }))
    .max(8)
    .default([]),
  /** A message on top of every page, until a date. */
  alert: z
    .strictObject({
      title: text.max(90),
      text: text.max(300),
      link: link.optional(),
      isUrgent: z.boolean().default(false),
      until: parisMinute,
    })
    .nullable()
    .default(null),
})
