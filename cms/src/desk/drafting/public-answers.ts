import type { Payload } from 'payload'
import { mostResembling } from './resembling.ts'

/** So many of the newest are looked through. */
const LOOKED_AT = 1000
const SHOWN = 3

/** Public questions and answers of the site that resemble a question. */
export const publicAnswers = async ({
  payload,
  question,
}: {
  payload: Payload
  question: string
}): Promise<{ title: string; text: string }[]> => {
  const { docs } = await payload.find({
    collection: 'published-answers',
    where: { _status: { equals: 'published' } },
    sort: '-updatedAt',
    limit: LOOKED_AT,
    pagination: false,
    depth: 0,
    select: { question: true, answer: true },
  })
  return mostResembling({
    question,
    items: docs,
    textOf: (item) => `${item.question} ${item.answer}`,
    limit: SHOWN,
  }).map((found) => ({ title: found.question, text: found.answer }))
}
