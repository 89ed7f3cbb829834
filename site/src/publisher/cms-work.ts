import {
  AppError,
  PICTURES_PATH,
  SITE_REPORT_PATH,
  claimSchema,
  snapshotChangesSchema,
  parseOrThrow,
  type Claim,
  type ClaimRequest,
  type SnapshotChanges,
  type Renewal,
  type Report,
  type SiteReport,
} from '@infos-droits/shared'
import { readSnapshot } from '@infos-droits/shared/crypto'
import { z } from 'zod'
import { callCms, fetchFromCms, type CmsAddress } from '../cms/index.ts'
import { publisherLabels as labels } from './labels.fr.ts'

const SHORT_MS = 10_000
/** Told while the process ends: it has no more time than this. */
const GIVE_BACK_MS = 2_000
/** The whole of ten thousand guides takes a busy machine a minute; one that is silent for so long has died. */
const SNAPSHOT_MS = 300_000
const SNAPSHOT_STALLED_MS = 60_000
const SNAPSHOT_BYTES = 256 * 1_048_576

const unexpected = (status: number) =>
  new AppError({ code: 'cms.answer', message: labels.badAnswer(status), status: 502 })

const refusalSchema = z.object({
  code: z.string().startsWith('snapshot.'),
  message: z.string().min(1),
})

/** Why the CMS can give no snapshot, in its own words for the lead. */
const refusalIn = (body: unknown): AppError | null => {
  const { success, data } = refusalSchema.safeParse(body)
  return success ? new AppError({ ...data, status: 422 }) : null
}

/** What the publisher asks of the CMS. */
export const cmsWork = ({
  cms,
  signal,
}: {
  cms: CmsAddress
  signal?: AbortSignal | undefined
}) => ({
  /** Publication work, waited for as long as is said; null when none came. */
  claim: async ({ waitSeconds = 0 } = {}): Promise<Claim | null> => {
    const answer = await callCms({
      cms,
      method: 'POST',
      path: '/api/publishing/claim',
      body: { waitSeconds } satisfies ClaimRequest,
      timeoutMs: SHORT_MS + waitSeconds * 1000,
      signal,
    })
    if (answer.status === 204) return null
    if (answer.status !== 200) throw unexpected(answer.status)
    const what = 'La réponse du CMS'
    return parseOrThrow({ schema: claimSchema, input: answer.body, code: 'cms.answer', what })
  },
  /** The validated snapshot. @throws AppError `snapshot.*` when it is partial or wrong. */
  snapshot: async () => {
    const answer = await callCms({
      cms,
      method: 'GET',
      path: '/api/snapshot',
      timeoutMs: SNAPSHOT_MS,
      stalledMs: SNAPSHOT_STALLED_MS,
      maxBytes: SNAPSHOT_BYTES,
      signal,
    })
    if (answer.status !== 200) throw refusalIn(answer.body) ?? unexpected(answer.status)
    return readSnapshot(answer.body)
  },
  /** What has changed since the snapshot of this digest; null when the CMS does not know that one. */
  changes: async (from: string): Promise<SnapshotChanges | null> => {
    const answer = await callCms({
      cms,
      method: 'POST',
      path: '/api/snapshot/changes',
      body: { from },
      timeoutMs: SNAPSHOT_MS,
      stalledMs: SNAPSHOT_STALLED_MS,
      maxBytes: SNAPSHOT_BYTES,
      signal,
    })
    // An older CMS has no such address.
    if (answer.status === 409 || answer.status === 404) return null
    if (answer.status !== 200) throw refusalIn(answer.body) ?? unexpected(answer.status)
    const what = 'La réponse du CMS'
    const input = answer.body
    return parseOrThrow({ schema: snapshotChangesSchema, input, code: 'cms.answer', what })
  },
  /** The bytes of a picture of the snapshot, or null when the CMS has it no more. */
  picture: (name: string) =>
    fetchFromCms({ cms, path: `${PICTURES_PATH}/${name}`, timeoutMs: SHORT_MS, signal }),
  /** Begins the lease again. False when another publisher has the work by now. */
  renew: (renewal: Renewal) =>
    tell({ cms, path: '/api/publishing/renew', body: renewal, timeoutMs: SHORT_MS, signal }),
  /** False when another publisher has the work by now. Sent to its end, stop or not. */
  report: (report: Report) =>
    tell({ cms, path: '/api/publishing/report', body: report, timeoutMs: SHORT_MS }),
  /** Gives unfinished work back, while the process is stopping: asked once, for a short time. */
  giveBack: ({ id, fence }: Renewal) =>
    tell({
      cms,
      path: '/api/publishing/report',
      body: { id, fence, state: 'waiting' } satisfies Report,
      timeoutMs: GIVE_BACK_MS,
    }),
  /** Tells what stands beside any claim. A CMS of an older form is told nothing. */
  tellSite: async (report: SiteReport): Promise<void> => {
    const { status } = await callCms({
      cms,
      method: 'POST',
      path: SITE_REPORT_PATH,
      body: report,
      timeoutMs: SHORT_MS,
    })
    if (status !== 204 && status !== 404) throw unexpected(status)
  },
})

const tell = async (call: {
  cms: CmsAddress
  path: string
  body: Report | Renewal
  timeoutMs: number
  signal?: AbortSignal | undefined
}): Promise<boolean> => {
  const { status } = await callCms({ ...call, method: 'POST' })
  if (status !== 204 && status !== 409) throw unexpected(status)
  return status === 204
}

export type CmsWork = ReturnType<typeof cmsWork>
