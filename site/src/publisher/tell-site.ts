import type { SiteReport } from '@infos-droits/shared'
import { factsOf, type Log } from '../log/index.ts'
import type { CmsWork } from './cms-work.ts'
import { readGoneBack } from './gone-back.ts'

export type SiteTeller = {
  /** Keeps what is to be told, in the place of what was to be told of the same before. */
  note: (report: SiteReport) => void
  /** Tells what the CMS does not know yet; what does not get through is told the next time. */
  deliver: () => Promise<void>
}

/** Tells the CMS how the site stands, as often as it takes and not more often. */
export const tellSite = ({
  work,
  log,
}: {
  work: Pick<CmsWork, 'tellSite'>
  log: Log
}): SiteTeller => {
  const known = new Map<SiteReport['about'], string>()
  const waiting = new Map<SiteReport['about'], SiteReport>()
  let delivering: Promise<void> = Promise.resolve()

  const deliverOne = async (report: SiteReport) => {
    const { about } = report
    try {
      await work.tellSite(report)
      known.set(about, essenceOf(report))
      if (waiting.get(about) === report) waiting.delete(about)
    } catch (error) {
      log('warn', 'state of the site not told', { about, ...factsOf(error) })
    }
  }
  const deliverAll = async () => {
    for (const report of [...waiting.values()]) await deliverOne(report)
  }
  return {
    note: (report) => {
      if (known.get(report.about) === essenceOf(report)) waiting.delete(report.about)
      else waiting.set(report.about, report)
    },
    deliver: () => {
      delivering = delivering.then(deliverAll)
      return delivering
    },
  }
}

/** That the search of yet another release is well is no news. */
const essenceOf = (report: SiteReport): string => {
  if (report.about === 'goneBack') return JSON.stringify(report.goneBack)
  return report.refusal === null ? '' : `${report.release} ${report.refusal}`
}

/** Tells, before work is asked for, whether the site was brought back to an older version. */
export const tellWhereItStands = async ({
  releasesDir,
  teller,
}: {
  releasesDir: string
  teller: SiteTeller
}): Promise<void> => {
  teller.note({ about: 'goneBack', goneBack: await readGoneBack(releasesDir) })
  await teller.deliver()
}
