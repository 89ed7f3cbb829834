import {
  AppError,
  PREVIEW_PATH,
  parseOrThrow,
  previewAnswerSchema,
  type PreviewAnswer,
  type PreviewRequest,
} from '@infos-droits/shared'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { env } from '../env.ts'
import { refusalIn } from '../http/index.ts'
import { PREVIEW as fr } from './labels.fr.ts'

const TIMEOUT_MS = 15_000
const packed = promisify(gzip)

/**
 * Has the site render one page of a snapshot; nothing is published.
 *
 * @throws AppError `preview.silent` when the site does not answer, `preview.refused` with its reason.
 */
export const askSite = async (request: PreviewRequest): Promise<PreviewAnswer> => {
  const { SITE_INTERNAL_URL, SITE_URL, SITE_TOKEN } = env()
  const body = await packed(JSON.stringify(request), { level: 1 })
  const response = await fetch(`${SITE_INTERNAL_URL ?? SITE_URL}${PREVIEW_PATH}`, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { Authorization: `Bearer ${SITE_TOKEN}`, 'Content-Type': 'application/json' },
    body: new Uint8Array(body),
  }).catch(silent)
  const answer: unknown = await response.json().catch(silent)
  if (!response.ok) {
    const message = refusalIn(answer)?.message ?? fr.failed
    throw new AppError({ code: 'preview.refused', message, status: 422 })
  }
  const what = fr.answer
  return parseOrThrow({ schema: previewAnswerSchema, input: answer, code: 'preview.answer', what })
}

const silent = (cause: unknown): never => {
  throw new AppError({ code: 'preview.silent', message: fr.silent, status: 502, cause })
}
