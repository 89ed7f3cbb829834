import type { Field } from './field.ts'
import { until } from './until.ts'

const PATIENCE_MS = 300_000
const ANSWER_MS = 20_000

/** The link in the mail that told the partner of a question; waits until the mail is there. */
export const partnerLink = (field: Field, reference: string): Promise<string> =>
  until({
    what: `the partner's mail about ${reference}`,
    patienceMs: PATIENCE_MS,
    isHeld: field.isStormy,
    attempt: () => {
      const lines = field.mail.about(reference).flatMap((mail) => mail.text.split('\n'))
      return lines.find((line) => line.includes('/demande/'))?.trim() ?? null
    },
  })

export type PartnerForm = { revision: string; html: string }

/** The form behind a link; null once the question is no longer with the partner. */
export const openForm = async (link: string): Promise<PartnerForm | null> => {
  const answer = await fetch(link, { signal: AbortSignal.timeout(ANSWER_MS) })
  const html = await answer.text()
  if (answer.status === 410) return null
  if (answer.status !== 200) throw new Error(`the partner's page answers ${answer.status}`)
  const revision = /name="revision" value="(\d+)"/.exec(html)?.[1]
  return revision === undefined ? null : { revision, html }
}

/** Posts the form as a browser does, and answers the status and the page. */
export const postForm = async (
  link: string,
  fields: { event: 'propose' | 'save_draft'; revision: string; text: string },
): Promise<{ status: number; html: string }> => {
  const answer = await fetch(link, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWER_MS),
  })
  return { status: answer.status, html: await answer.text() }
}

/** Proposes an answer, again until it is there, or until the lead has been quicker. */
export const propose = async (field: Field, link: string, text: string): Promise<void> => {
  await until({
    what: 'a proposal',
    patienceMs: PATIENCE_MS,
    isHeld: field.isStormy,
    attempt: async () => {
      const form = await openForm(link)
      if (form === null) return true
      const { revision } = form
      if (field.random.chance(0.3)) await postForm(link, { event: 'save_draft', revision, text })
      const { status } = await postForm(link, { event: 'propose', revision, text })
      return status === 303 || status === 410 ? true : null
    },
  })
}
