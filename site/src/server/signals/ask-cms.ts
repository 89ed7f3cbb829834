import { AppError, deskCheckAnswerSchema, parseOrThrow } from '@infos-droits/shared'
import { callCms, type CmsAddress } from '../../cms/index.ts'

const TIMEOUT_MS = 5000

/** Asks `POST /api/desks/check` of the CMS whose code this is. */
export const askCmsForDesk =
  (cms: CmsAddress) =>
  async (typed: string): Promise<string | null> => {
    const path = '/api/desks/check'
    const body = { code: typed }
    const answer = await callCms({ cms, method: 'POST', path, body, timeoutMs: TIMEOUT_MS })
    const code = 'cms.answer'
    const what = 'La réponse du CMS'
    if (answer.status !== 200) {
      const message = `Le CMS a répondu ${String(answer.status)}.`
      throw new AppError({ code, message, status: 502 })
    }
    return parseOrThrow({ schema: deskCheckAnswerSchema, input: answer.body, code, what }).name
  }
