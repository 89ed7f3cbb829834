import { AUDIENCES, EVENT_MODES, RESOURCE_KINDS } from '@infos-droits/shared'
import { z } from 'zod'
import { endProblem, joinProblem, placeProblem } from '../content/index.ts'
import { parisInstant, storedDay } from '../paris-time.ts'
import { SEED as fr } from './labels.fr.ts'
import { link, parisMinute, rubric, slug, text, uniqueBySlug, url } from './parts.ts'

const rubrics = z.array(rubric).default([])
const audiences = z.array(z.enum(AUDIENCES)).default([])

const termSchema = z.strictObject({
  slug,
  term: text(80),
  expansion: text(160).optional(),
  definition: text(600),
  aliases: z.array(text(80)).default([]),
  link: link.optional(),
})

const newsSchema = z.strictObject({
  slug,
  title: text(120),
  summary: text(420),
  /** Markdown. */
  text: text(4000),
  publishedOn: z.iso.date(),
  rubrics,
  organization: slug.optional(),
  link: link.optional(),
})

const eventSchema = z
  .strictObject({
    slug,
    title: text(120),
    summary: text(420),
    /** Markdown. */
    text: text(4000),
    /** `AAAA-MM-JJTHH:MM` in Paris; `AAAA-MM-JJ`, the last one included, when it lasts all day. */
    startsAt: z.string(),
    endsAt: z.string().optional(),
    isAllDay: z.boolean().default(false),
    mode: z.enum(EVENT_MODES),
    place: z
      .strictObject({
        name: text(120),
        street: text(160).optional(),
        postalCode: z
          .string()
          .regex(/^\d{5}$/)
          .optional(),
        city: text(60).optional(),
      })
      .optional(),
    joinUrl: url.optional(),
    registration: text(400).optional(),
    cost: text(160).optional(),
    rubrics,
    audiences,
    organization: slug.optional(),
    link: link.optional(),
    isCancelled: z.boolean().default(false),
  })
  .superRefine((event, context) => {
    const check = (path: string, problem: true | string) => {
      if (problem !== true) context.addIssue({ code: 'custom', path: [path], message: problem })
    }
    check('startsAt', momentProblem(event.startsAt, event))
    if (event.endsAt !== undefined) check('endsAt', momentProblem(event.endsAt, event))
    check('place', placeProblem(event.place?.name, event))
    check('joinUrl', joinProblem(event.joinUrl, event))
  })
  .transform((event) => ({
    ...event,
    startsAt: storedMoment(event.startsAt, event),
    endsAt: event.endsAt === undefined ? null : storedMoment(event.endsAt, event),
  }))
  .superRefine((event, context) => {
    const message = endProblem(event.endsAt, event)
    if (message !== true) context.addIssue({ code: 'custom', path: ['endsAt'], message })
  })

const resourceSchema = z.strictObject({
  slug,
  title: text(120),
  summary: text(420),
  kind: z.enum(RESOURCE_KINDS),
  url,
  publisher: text(80),
  extent: text(60).optional(),
  /** Markdown: what is said in a video. */
  transcript: text(20_000).optional(),
  rubrics,
  audiences,
})

type Whole = { isAllDay: boolean }

const momentProblem = (value: string, { isAllDay }: Whole): true | string => {
  const schema = isAllDay ? z.iso.date() : parisMinute
  if (schema.safeParse(value).success) return true
  return isAllDay ? fr.shape.day : fr.shape.minute
}

const storedMoment = (value: string, { isAllDay }: Whole): string =>
  isAllDay ? storedDay(value) : parisInstant(value)

/** Shapes of `glossary.yaml`, `news.yaml`, `events.yaml` and `resources.yaml`; each may be left out. */
export const editorialFiles = {
  glossary: uniqueBySlug(termSchema),
  news: uniqueBySlug(newsSchema),
  events: uniqueBySlug(eventSchema),
  resources: uniqueBySlug(resourceSchema),
}
