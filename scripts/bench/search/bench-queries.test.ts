import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProgress } from '../../src/command/index.ts'
import { benchQueries } from './bench-queries.ts'
import { reportJson, reportLines, type Result } from './report.ts'

const pages = [
  ['loyer', 'Payer son loyer', 'Une dette de loyer se règle avec un plan, avant l’expulsion.'],
  ['rsa', 'Demander le RSA', 'Le revenu de solidarité active se demande à la caisse.'],
  ['retraite', 'Partir à la retraite', 'Préparez votre départ six mois avant.'],
].map(([id, title, text]) => ({ id, title, text, rubric: 'essai' }))

const questions = [
  { qid: '1', query: 'dette de loyer', noisy: 'dete de loyé', gold: ['loyer'] },
  { qid: '2', query: 'retraite', gold: ['retraite', 'rsa'], set: 'autre' },
  { qid: '3', query: 'xyzzyq', noisy: 'xyzzyq', gold: ['rsa'], set: 'autre' },
]

let folder: string
let results: Result[]
const said: string[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'infos-droits-bench-test-'))
  const file = (name: string, items: unknown[]) => {
    writeFileSync(join(folder, name), items.map((item) => `${JSON.stringify(item)}\n`).join(''))
    return join(folder, name)
  }
  results = await benchQueries({
    options: {
      corpus: file('corpus.jsonl', pages),
      queries: [file('jeu.jsonl', questions)],
      only: null,
      half: null,
      misses: join(folder, 'misses.jsonl'),
    },
    progress: createProgress({ write: (line) => said.push(line) }),
  })
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the measure of the search in a real browser', () => {
  it('asks our core, MiniSearch and Pagefind the same', () => {
    expect(results.map(({ engine }) => engine)).toEqual(['core', 'minisearch', 'pagefind'])
    for (const { evaluation, bytes, milliseconds } of results) {
      expect(evaluation.sets['jeu']?.query).toMatchObject({ n: 1, r1: 1, mrr: 1, zero: 0 })
      expect(bytes.first).toBeGreaterThan(bytes.index ?? 0)
      expect(milliseconds.p95).toBeGreaterThanOrEqual(milliseconds.p50)
    }
    expect(
      said.some((line) => line.includes('core : 5 demandes sur 5'.replace(' :', '\u00A0:'))),
    ).toBe(true)
  })

  it('ends with one line for programs: scores by set, then their mean', () => {
    const json = reportJson(results)
    expect(json).not.toContain('\n')
    const parsed = JSON.parse(json) as Record<string, Record<string, unknown>>
    expect(Object.keys(parsed).slice(0, 2)).toEqual(['sets', 'all'])
    expect(Object.keys(parsed['sets'] ?? {})).toEqual(['jeu', 'autre'])
    const scores = { n: 3, r1: 0.75, r3: 0.75, r10: 0.75, mrr: 0.75, zero: 0.25 }
    expect(parsed['all']).toMatchObject({ query: scores, noisy: { n: 3 } })
    expect(Object.keys(parsed['engines'] ?? {})).toEqual(['minisearch', 'pagefind'])
  })

  it('tells a person how sure the figures are, by set and by kind', () => {
    const text = reportLines(results).join('\n')
    expect(text).toMatch(/autre +bien écrit +2 +50,0 \[0,0 100,0\]/)
    expect(text).toMatch(/moyenne · pagefind/)
    expect(text).toContain('autre · 1-2 mots')
  })

  it('refuses an engine that it does not have', async () => {
    const options = { corpus: null, queries: [], only: 'lunr', half: null, misses: null }
    const progress = createProgress({ write: () => undefined })
    await expect(benchQueries({ options, progress })).rejects.toMatchObject({
      code: 'bench.engine',
    })
  })
})
