import { readSnapshot } from '@infos-droits/shared/crypto'
import { paths } from '@infos-droits/shared'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

describe('the guides of the starting content on paper', () => {
  it('take one sheet of A4 each', async () => {
    const { dataDir, siteUrl } = world.system
    const file = join(dataDir, 'releases', 'current', 'snapshot.json')
    const { guides } = readSnapshot(JSON.parse(await readFile(file, 'utf8')))
    const page = await world.visitor()
    const long: string[] = []
    for (const { rubric, slug } of guides) {
      const address = paths.guide(rubric, slug)
      await page.goto(`${siteUrl}${address}`)
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
      if (sheets !== 1) long.push(`${address} (${String(sheets)})`)
    }
    expect(guides.length).toBeGreaterThan(90)
    expect(long).toEqual([])
  })
})
