import {
  FOLLOWING_PARTS,
  siteReportSchema,
  type FollowingPart,
  type SiteReport,
} from '@infos-droits/shared'
import type { Payload } from 'payload'

/** What the publisher could not put into service after the pages, and why, in French. */
export type Behind = { part: FollowingPart; reason: string }

const keyOf = (about: SiteReport['about']) => `publishing:site:${about}`

/** Keeps what the publisher tells of the site; what it told of an older release changes nothing. */
export const keepSiteReport = async ({
  payload,
  report,
}: {
  payload: Payload
  report: SiteReport
}): Promise<void> => {
  const known = await readReport(payload, report.about)
  if (known !== null && known.release > report.release) return
  await payload.kv.set(keyOf(report.about), report)
}

/** What is behind since it was refused: told until a later one is in service. */
export const readBehind = async (payload: Payload): Promise<Behind[]> => {
  const reports = await Promise.all(FOLLOWING_PARTS.map((part) => readReport(payload, part)))
  return reports.flatMap((report) =>
    report === null || report.refusal === null
      ? []
      : { part: report.about, reason: report.refusal },
  )
}

/** Null when there is none, or one of another form. */
const readReport = async (
  payload: Payload,
  about: SiteReport['about'],
): Promise<SiteReport | null> => {
  const { success, data } = siteReportSchema.safeParse(await payload.kv.get(keyOf(about)))
  return success ? data : null
}
