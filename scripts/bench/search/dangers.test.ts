import {
  buildIndex,
  createSearch,
  documentsOf,
  openIndex,
  usefulWords,
  type Search,
} from '@infos-droits/shared/search'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readLines } from './lines.ts'
import { seedSnapshot } from './seed/seed-snapshot.ts'

/** What somebody in danger, or just beside, might type. */
const schema = z.object({
  text: z.string().min(1),
  /** Pages of which one must come first; null when any may. */
  first: z.array(z.string()).nullable(),
  /** Lines that must be shown, in this order, the first of them before all others. */
  lines: z.array(z.string()),
  /** True when no line may be shown. */
  no: z.boolean().default(false),
})

const file = join(import.meta.dirname, 'queries', 'dangers.jsonl')
const sentences = (await readLines({ file, schema })).map(({ value }) => value)
const inDanger = sentences.filter(({ no }) => !no)
const innocent = sentences.filter(({ no }) => no)
const withFirst = sentences.flatMap(({ text, first }) => (first === null ? [] : [{ text, first }]))

let search: Search
let ids: Set<string>
beforeAll(() => {
  const snapshot = seedSnapshot()
  const documents = documentsOf(snapshot)
  const base = openIndex(buildIndex({ documents }))
  search = createSearch({ base, words: usefulWords({ words: snapshot.search, index: base }) })
  ids = new Set(documents.map(({ id }) => id))
})

describe('what somebody in danger types, over the starting content', () => {
  it.each(inDanger)('shows whom to call: $text', ({ text, lines }) => {
    const { dangers } = search.ask({ text })
    expect(dangers[0]).toBe(lines[0])
    expect(dangers.filter((line) => lines.includes(line))).toEqual(lines)
  })

  it.each(innocent)('alarms nobody: $text', ({ text }) => {
    expect(search.ask({ text }).dangers).toEqual([])
  })

  it.each(withFirst)('leads to the right page: $text', ({ text, first }) => {
    expect(first).toContain(search.ask({ text, limit: 1 }).hits[0]?.id)
  })
})

describe('the sentences', () => {
  it('are many, each there once, and a third of them is innocent', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(240)
    expect(innocent.length).toBeGreaterThanOrEqual(sentences.length / 3)
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length)
  })

  it('name pages that are there', () => {
    const named = sentences.flatMap(({ first, lines }) => [...(first ?? []), ...lines])
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })
})
