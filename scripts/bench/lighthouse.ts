import { paths, RUBRIC_SLUGS } from '@infos-droits/shared'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../src/browser/index.ts'
import { findFreePort } from '../src/processes/index.ts'
import { liveSnapshot } from '../src/system/index.ts'
import type { Bench, BenchContext } from './bench.ts'
import { labels } from './labels.fr.ts'

/** One published page of each kind that counts most. */
const chosenPages = async ({ system }: BenchContext): Promise<string[]> => {
  const { guides, organizations } = await liveSnapshot((await system()).dataDir)
  return [
    paths.home(),
    paths.rubric(RUBRIC_SLUGS[0]),
    ...guides.slice(0, 1).map((guide) => paths.guide(guide.rubric, guide.slug)),
    ...organizations.slice(0, 1).map(({ slug }) => paths.organization(slug)),
    paths.ask(),
  ]
}

/** Lighthouse’s figure for performance, as on a mid-range phone with slow 4G. */
export const benchLighthouse: Bench = async (context) => {
  const { siteUrl } = await context.system()
  const port = await findFreePort()
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`],
  })
  try {
    const figures = []
    for (const path of await chosenPages(context)) {
      const result = await lighthouse(`${siteUrl}${path}`, {
        port,
        logLevel: 'error',
        onlyCategories: ['performance'],
      })
      const score = result?.lhr.categories['performance']?.score
      const value = typeof score === 'number' ? score * 100 : Number.NaN
      figures.push({ name: labels.figures.lighthouse(path), value, unit: '%' } as const)
    }
    return figures
  } finally {
    await browser.close()
  }
}
