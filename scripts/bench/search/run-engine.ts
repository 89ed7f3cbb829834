import { build } from 'esbuild'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Progress } from '../../src/command/index.ts'
import { percentile } from '../figure.ts'
import type { Engine, EngineInput } from './engines/engine.ts'
import type { Bench, Timed } from './engines/harness.ts'
import { labels } from './labels.fr.ts'
import { serveFolder, type Served } from './serve.ts'

/** What one engine answered, and what it cost. */
export type EngineRun = {
  engine: string
  /** By the text asked. */
  answers: Map<string, Timed>
  bytes: {
    /** All that travels until the first answer, page and program included (median over some queries). */
    first: number
    /** The index alone, where it is one file. */
    index: number | null
  }
  milliseconds: { build: number; open: number; p50: number; p95: number }
}

const CHUNK = 200
/** Queries by which the bytes of a first one are weighed, each on a first visit. */
const FIRST_VISITS = 3

/** Makes the index of an engine, then asks every text in a browser. */
export const runEngine = async ({
  engine,
  input,
  texts,
  browser,
  progress,
}: {
  engine: Engine
  input: EngineInput
  texts: readonly string[]
  browser: Browser
  progress: Progress
}): Promise<EngineRun> => {
  const folder = join(input.folder, engine.name)
  await mkdir(folder, { recursive: true })
  const begin = performance.now()
  const { indexBytes } = await engine.prepare({ ...input, folder })
  const buildMs = performance.now() - begin
  await bundle({ engine, folder })
  const served = await serveFolder({ folder, uncounted: ['/ids.json'] })
  try {
    const first = await weighFirst({ browser, served, texts })
    const { page, openMs } = await openPage({ browser, served })
    const answers = await askAll({ page, engine, texts, progress })
    await page.context().close()
    const values = [...answers.values()].map(({ ms }) => ms)
    return {
      engine: engine.name,
      answers,
      bytes: { first, index: indexBytes },
      milliseconds: {
        build: buildMs,
        open: openMs,
        p50: percentile({ values, share: 0.5 }),
        p95: percentile({ values, share: 0.95 }),
      },
    }
  } finally {
    await served.close()
  }
}

const bundle = async ({ engine, folder }: { engine: Engine; folder: string }): Promise<void> => {
  await build({
    entryPoints: [engine.page],
    outfile: join(folder, 'page.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  })
  const html = '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>'
  await writeFile(join(folder, 'index.html'), html)
}

type InPage = typeof globalThis & { bench: Bench }

const openPage = async ({
  browser,
  served,
}: {
  browser: Browser
  served: Served
}): Promise<{ page: Page; openMs: number }> => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(served.url)
  await page.waitForFunction(() => 'bench' in globalThis)
  const openMs = await page.evaluate(() => (globalThis as InPage).bench.open())
  return { page, openMs }
}

const ask = (page: Page, texts: readonly string[]): Promise<Timed[]> =>
  page.evaluate((queries) => (globalThis as InPage).bench.askAll(queries), [...texts])

const weighFirst = async ({
  browser,
  served,
  texts,
}: {
  browser: Browser
  served: Served
  texts: readonly string[]
}): Promise<number> => {
  const step = Math.max(1, Math.floor(texts.length / FIRST_VISITS))
  const some = texts.filter((_, index) => index % step === 0).slice(0, FIRST_VISITS)
  const values: number[] = []
  for (const text of some) {
    served.takeBytes()
    const { page } = await openPage({ browser, served })
    await ask(page, [text])
    values.push(served.takeBytes())
    await page.context().close()
  }
  return percentile({ values, share: 0.5 })
}

const askAll = async ({
  page,
  engine,
  texts,
  progress,
}: {
  page: Page
  engine: Engine
  texts: readonly string[]
  progress: Progress
}): Promise<Map<string, Timed>> => {
  const answers = new Map<string, Timed>()
  for (let start = 0; start < texts.length; start += CHUNK) {
    const chunk = texts.slice(start, start + CHUNK)
    const timed = await ask(page, chunk)
    for (const [index, text] of chunk.entries()) {
      const answer = timed[index]
      if (answer !== undefined) answers.set(text, answer)
    }
    progress.say(labels.asked({ engine: engine.name, done: answers.size, of: texts.length }))
  }
  return answers
}
