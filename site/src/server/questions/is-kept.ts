import { keptAnswerSchema } from '@infos-droits/shared'
import { callCms, type CmsAddress } from '../../cms/index.ts'
import { factsOf, type Log } from '../../log/index.ts'

/** Whether the CMS still keeps the question of a reference. */
export type IsKept = (reference: string) => Promise<boolean>

/** Somebody waits for a receipt meanwhile. */
const TIMEOUT_MS = 500

/**
 * Asks `POST /api/intake/kept` of the CMS. Not knowing counts as no: a question that is there twice is
 * little harm, one that nobody will ever see is not.
 */
export const askCmsIfKept =
  ({ cms, log }: { cms: CmsAddress; log: Log }): IsKept =>
  async (reference) => {
    try {
      const body = { reference }
      const path = '/api/intake/kept'
      const answer = await callCms({ cms, method: 'POST', path, body, timeoutMs: TIMEOUT_MS })
      return answer.status === 200 && keptAnswerSchema.parse(answer.body).isKept
    } catch (error) {
      log('warn', 'a question asked again is taken as new', factsOf(error))
      return false
    }
  }
