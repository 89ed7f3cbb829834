import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NODE, ROOT } from '../../src/root.ts'
import { liveSnapshot } from '../../src/system/index.ts'
import type { Bench } from '../bench.ts'
import { comparedWith, type Figure } from '../figure.ts'
import { publishCorpus } from './corpus.ts'
import { labels } from './labels.fr.ts'
import { measuredRun, type Taken } from './measured-run.ts'
import { writeEleventy, writeHugo } from './other-sites.ts'
import { fetchEleventy, fetchHugo } from './tools.ts'

const SIZES = [1_000, 10_000]
const french = (count: number) => count.toLocaleString('fr-FR')

/** The whole site from nothing, search included: ours beside Hugo and Eleventy, each with Pagefind. */
export const benchBuilds: Bench = async ({ system, folder }) => {
  const snapshot = await liveSnapshot((await system()).dataDir)
  const tools = join(folder, 'tools')
  await mkdir(tools, { recursive: true })
  const hugo = await fetchHugo(tools)
  const eleventy = await fetchEleventy(join(tools, 'eleventy'))
  const figures: Figure[] = []
  for (const count of SIZES) {
    const corpus = publishCorpus({ snapshot, count })
    const here = join(folder, `publish-${String(count)}`)
    const logFile = join(here, 'programs.log')
    const [hugoSite, eleventySite] = [join(here, 'hugo'), join(here, 'eleventy')]
    await writeHugo({ snapshot: corpus, folder: hugoSite })
    await writeEleventy({ snapshot: corpus, folder: eleventySite })
    const snapshotFile = join(here, 'snapshot.json')
    await writeFile(snapshotFile, JSON.stringify(corpus))
    const search = (site: string) =>
      measuredRun({ command: NODE, args: [pagefindProgram(), '--site', site], cwd: here, logFile })
    const byHugo = both(
      await measuredRun({ command: hugo, args: ['--quiet'], cwd: hugoSite, logFile }),
      await search(join(hugoSite, 'public')),
    )
    const byEleventy = both(
      await measuredRun({ command: NODE, args: [eleventy, '--quiet'], cwd: eleventySite, logFile }),
      await search(join(eleventySite, '_site')),
    )
    const dataDir = join(here, 'ours')
    const ours = await measuredRun({
      command: NODE,
      args: [
        join(ROOT, 'site', 'src', 'publisher', 'main.ts'),
        '--json',
        // The others make no compressed forms.
        '--no-compress',
        '--snapshot',
        snapshotFile,
      ],
      cwd: join(ROOT, 'site'),
      env: { SITE_URL: 'http://127.0.0.1:4321', DATA_DIR: dataDir },
      logFile,
    })
    figures.push(...(await figuresOf({ guides: french(count), ours, byHugo, byEleventy, dataDir })))
  }
  return figures
}

/** One after the other. */
const both = (a: Taken, b: Taken): Taken => ({
  seconds: a.seconds + b.seconds,
  peakMb: Math.max(a.peakMb, b.peakMb),
})

/** The program that Pagefind’s package starts. */
const pagefindProgram = (): string =>
  join(fileURLToPath(import.meta.resolve('pagefind')), '../runner/bin.cjs')

const figuresOf = async ({
  guides,
  ours,
  byHugo,
  byEleventy,
  dataDir,
}: {
  guides: string
  ours: Taken
  byHugo: Taken
  byEleventy: Taken
  dataDir: string
}): Promise<Figure[]> => {
  const time = (name: string, taken: Taken): Figure => ({ name, value: taken.seconds, unit: 's' })
  const peak = (name: string, taken: Taken): Figure => ({ name, value: taken.peakMb, unit: 'Mo' })
  const hugoTime = time(labels.other('Hugo', guides), byHugo)
  const hugoPeak = peak(labels.otherPeak('Hugo', guides), byHugo)
  return [
    hugoTime,
    comparedWith(hugoTime, time(labels.other('Eleventy', guides), byEleventy)),
    comparedWith(hugoTime, time(labels.ours(guides), ours)),
    hugoPeak,
    comparedWith(hugoPeak, peak(labels.oursPeak(guides), ours)),
    { name: labels.bytes(guides), value: await bytesBelow(dataDir), unit: 'o' },
  ]
}

const bytesBelow = async (directory: string): Promise<number> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  let sum = 0
  for (const entry of entries)
    if (entry.isFile()) sum += (await stat(join(entry.parentPath, entry.name))).size
  return sum
}
