import {
  AppError,
  intakeResponseSchema,
  letterIntakeAnswerSchema,
  parseOrThrow,
  signalIntakeAnswerSchema,
  type IntakeRequest,
  type LetterIntake,
  type SignalIntake,
} from '@infos-droits/shared'
import { callCms, type CmsAddress } from '../../cms/index.ts'
import type { SendBatch } from './drainer.ts'

const TIMEOUT_MS = 20_000
/** What is wrong with the batch itself, and not with the moment or the token. */
const REFUSALS = new Set([400, 413, 422])

/** Sends a batch of questions to `POST /api/intake` of the CMS. */
export const sendToCms =
  (cms: CmsAddress): SendBatch =>
  (envelopes, signal) => {
    const body: IntakeRequest = { envelopes }
    return send({ cms, path: '/api/intake', body, schema: intakeResponseSchema, signal })
  }

/** Sends files of questions to `POST /api/intake/letters` of the CMS. */
export const sendLettersToCms =
  (cms: CmsAddress): SendBatch =>
  (letters, signal) => {
    const body: LetterIntake = { letters }
    const path = '/api/intake/letters'
    return send({ cms, path, body, schema: letterIntakeAnswerSchema, signal })
  }

/** Sends a batch of signals to `POST /api/signals/intake` of the CMS. */
export const sendSignalsToCms =
  (cms: CmsAddress): SendBatch =>
  (signals, signal) => {
    const body: SignalIntake = { signals }
    const path = '/api/signals/intake'
    return send({ cms, path, body, schema: signalIntakeAnswerSchema, signal })
  }

const send = async ({
  cms,
  path,
  body,
  schema,
  signal,
}: {
  cms: CmsAddress
  path: string
  body: object
  schema:
    typeof intakeResponseSchema | typeof signalIntakeAnswerSchema | typeof letterIntakeAnswerSchema
  signal: AbortSignal
}): ReturnType<SendBatch> => {
  const answer = await callCms({ cms, method: 'POST', path, body, timeoutMs: TIMEOUT_MS, signal })
  if (REFUSALS.has(answer.status)) return 'refused'
  if (answer.status !== 200) {
    const message = `Le CMS a répondu ${String(answer.status)}.`
    throw new AppError({ code: 'cms.answer', message, status: 502 })
  }
  const what = 'La réponse du CMS'
  const code = 'cms.answer'
  return parseOrThrow({ schema, input: answer.body, code, what }).results
}
