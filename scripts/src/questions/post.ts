import { z } from 'zod'

/** What the site answered to one posted question. */
export type Posted =
  | { kind: 'accepted'; reference: string; milliseconds: number }
  | { kind: 'refused'; status: number; code: string }
  /** No answer at all: the server is down, or died on the way. */
  | { kind: 'lost' }

const nonceSchema = z.object({ nonce: z.string().min(1) })
const acceptedSchema = z.object({ reference: z.string().min(1) })
const refusedSchema = z.object({ code: z.string() })

const ANSWER_MS = 15_000

/** A fresh signed nonce; the site takes a post with it only some seconds later. */
export const fetchNonce = async (siteUrl: string): Promise<string> => {
  const answer = await fetch(`${siteUrl}/api/questions/nonce`)
  return nonceSchema.parse(await answer.json()).nonce
}

/** A question as a JSON client posts it; `number` makes it different from the others. */
export const sampleQuestion = ({ number, nonce }: { number: number; nonce: string }) => ({
  nonce,
  text: `Question d’essai numéro ${number} : que puis-je faire pour mon loyer ?`,
  rubric: 'logement',
  territory: 'here',
  channel: 'email',
  email: `essai-${number}@exemple.example`,
  mailboxPrivate: true,
  consent: true,
})

/**
 * Posts one question as if it came from an address of its own (the site must trust this machine as a
 * proxy), so that many in a minute are many people.
 */
export const postQuestion = async ({
  siteUrl,
  question,
  number,
}: {
  siteUrl: string
  question: ReturnType<typeof sampleQuestion>
  number: number
}): Promise<Posted> => {
  const from = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
  const begin = performance.now()
  try {
    const answer = await fetch(`${siteUrl}/api/questions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    const body: unknown = await answer.json()
    const milliseconds = performance.now() - begin
    if (answer.status === 201)
      return { kind: 'accepted', reference: acceptedSchema.parse(body).reference, milliseconds }
    const code = refusedSchema.safeParse(body).data?.code ?? 'unknown'
    return { kind: 'refused', status: answer.status, code }
  } catch (error) {
    if (error instanceof z.ZodError) throw error
    return { kind: 'lost' }
  }
}
