import type { Snapshot } from '@infos-droits/shared'
import { isPage } from './addresses.ts'
import {
  checkCounts,
  checkTargets,
  readLinks,
  referencesOfCss,
  type PageLinks,
} from './check/index.ts'
import type { ReleaseFile } from '@infos-droits/shared/releases'
import type { Workshop } from './memory/workshop.ts'
import { refuseIfAny } from './refuse.ts'

/**
 * Looks at a release as a whole: every page that the snapshot calls for, every address that a page or a
 * style sheet names.
 *
 * @throws AppError `release.refused`.
 */
export const checkWhole = ({
  snapshot,
  files,
  workshop,
}: {
  snapshot: Snapshot
  files: Record<string, ReleaseFile>
  workshop: Workshop
}): void => {
  const made = workshop.pages
  const pages = new Map<string, PageLinks>()
  for (const [address, { links }] of made.byAddress) if (links !== null) pages.set(address, links)
  const sheets = linksOfSheets(workshop)
  for (const [address, links] of sheets.pages) pages.set(address, links)
  const existing = {
    has: (path: string) => (isPage(path) ? made.byAddress.has(path) : Object.hasOwn(files, path)),
  }
  refuseIfAny([
    ...checkCounts({ snapshot, rendered: made.byAddress }),
    ...sheets.problems,
    ...checkTargets({ targets: [...made.targets(), ...sheets.targets], pages, existing }),
  ])
}

/** What the style sheets of the build load. */
const linksOfSheets = ({ assets, objects, made }: Workshop) => {
  const pages = new Map<string, PageLinks>()
  const problems: string[] = []
  const targets: string[] = []
  for (const [address, { sha256 }] of assets) {
    if (!address.endsWith('.css')) continue
    const references = referencesOfCss(objects.read(sha256)?.toString('utf8') ?? '')
    const links = readLinks({ address, references, siteUrl: made?.siteUrl ?? '' })
    problems.push(...links.problems)
    targets.push(...links.targets)
    pages.set(address, { targets: links.targets, ids: null })
  }
  return { pages, problems, targets }
}
