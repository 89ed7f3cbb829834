import {
  FOLLOWING_PARTS,
  siteReportSchema,
  type FollowingPart,
  type GoneBack,
  type SiteReport,
} from '@infos-droits/shared'
import type { Payload } from 'payload'

/** What the publisher could not put into service after the pages, and why, in French. */
export type Behind = { part: FollowingPart; reason: string }

const keyOf = (about: SiteReport['about']) => `publishing:site:${about}`

/** Keeps what the publisher tells of the site; what it told of an older search changes nothing. */
export const keepSiteReport = async ({
  payload,
  report,
}: {
  payload: Payload
  report: SiteReport
}): Promise<void> => {
  if (report.about !== 'goneBack') {
    const known = await readPart(payload, report.about)
    if (known !== null && known.release > report.release) return
  }
  await payload.kv.set(keyOf(report.about), report)
}

/** What is behind since it was refused: told until a later one is in service. */
export const readBehind = async (payload: Payload): Promise<Behind[]> => {
  const reports = await Promise.all(FOLLOWING_PARTS.map((part) => readPart(payload, part)))
  return reports.flatMap((report) =>
    report === null || report.refusal === null
      ? []
      : { part: report.about, reason: report.refusal },
  )
}

/** The older version that the site shows because somebody asked for it; null: it shows the newest. */
export const readGoneBack = async (payload: Payload): Promise<GoneBack | null> => {
  const report = await readReport(payload, 'goneBack')
  return report?.about === 'goneBack' ? report.goneBack : null
}

/** Once something newer is live. */
export const forgetGoneBack = (payload: Payload): Promise<void> =>
  keepSiteReport({ payload, report: { about: 'goneBack', goneBack: null } })

const readPart = async (payload: Payload, part: FollowingPart) => {
  const report = await readReport(payload, part)
  return report === null || report.about === 'goneBack' ? null : report
}

/** Null when there is none, or one of another form. */
const readReport = async (
  payload: Payload,
  about: SiteReport['about'],
): Promise<SiteReport | null> => {
  const { success, data } = siteReportSchema.safeParse(await payload.kv.get(keyOf(about)))
  return success ? data : null
}
