import { keptAnswerSchema } from '@infos-droits/shared'
import { callCms, type CmsAddress } from '../../cms/index.ts'
import { factsOf, type Log } from '../../log/index.ts'

/** Whether the CMS still keeps the question of a reference; `unknown` when it does not say. */
export type IsKept = (reference: string) => Promise<'kept' | 'gone' | 'unknown'>

/** Somebody waits for a receipt meanwhile. */
const TIMEOUT_MS = 500

/** Asks `POST /api/intake/kept` of the CMS. */
export const askCmsIfKept =
  ({ cms, log }: { cms: CmsAddress; log: Log }): IsKept =>
  async (reference) => {
    try {
      const body = { reference }
      const path = '/api/intake/kept'
      const answer = await callCms({ cms, method: 'POST', path, body, timeoutMs: TIMEOUT_MS })
      if (answer.status !== 200) return 'unknown'
      return keptAnswerSchema.parse(answer.body).isKept ? 'kept' : 'gone'
    } catch (error) {
      log('warn', 'the CMS does not say what it keeps', factsOf(error))
      return 'unknown'
    }
  }
