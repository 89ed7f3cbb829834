import { watchForDangers } from '@infos-droits/shared/search'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readLines } from './lines.ts'
import { seedSnapshot } from './seed/seed-snapshot.ts'

/** What somebody without a roof writes, and what others write of streets, nights and playing outside. */
const schema = z.object({ text: z.string().min(1), danger: z.boolean() })

const file = join(import.meta.dirname, 'queries', 'outside.jsonl')
const sentences = (await readLines({ file, schema })).map(({ value }) => value)
const inDanger = sentences.filter(({ danger }) => danger)
const innocent = sentences.filter(({ danger }) => !danger)

const watch = watchForDangers(seedSnapshot().search.dangers)

describe('a question that arrives, over the starting phrases', () => {
  it.each(inDanger)('is marked when somebody has no roof: $text', ({ text }) => {
    expect(watch(text).lines).not.toEqual([])
  })

  it.each(innocent)('is not marked for what is merely outside: $text', ({ text }) => {
    expect(watch(text).names).toEqual([])
  })

  it('is tried with thirty of each', () => {
    expect(Math.min(inDanger.length, innocent.length)).toBeGreaterThanOrEqual(30)
  })
})
