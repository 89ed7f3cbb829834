import {
  AppError,
  intakeResponseSchema,
  parseOrThrow,
  type IntakeRequest,
} from '@infos-droits/shared'
import { callCms, type CmsAddress } from '../../cms/index.ts'
import type { SendBatch } from './drainer.ts'

const TIMEOUT_MS = 20_000
/** What is wrong with the batch itself, and not with the moment or the token. */
const REFUSALS = new Set([400, 413, 422])

/** Sends a batch to `POST /api/intake` of the CMS. */
export const sendToCms =
  (cms: CmsAddress): SendBatch =>
  async (batch, signal) => {
    const body: IntakeRequest = { envelopes: batch }
    const path = '/api/intake'
    const answer = await callCms({ cms, method: 'POST', path, body, timeoutMs: TIMEOUT_MS, signal })
    if (REFUSALS.has(answer.status)) return 'refused'
    if (answer.status !== 200) {
      const message = `Le CMS a répondu ${String(answer.status)}.`
      throw new AppError({ code: 'cms.answer', message, status: 502 })
    }
    const what = 'La réponse du CMS'
    const code = 'cms.answer'
    return parseOrThrow({ schema: intakeResponseSchema, input: answer.body, code, what }).results
  }
