import { paths } from '@infos-droits/shared'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { liveSnapshot } from '../src/system/index.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

/** A4 pages that a page of the site takes. */
const sheetsOf = async (page: Page): Promise<number> => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

/** Points of the smallest text in the body of a page on paper; what stands in a box or beside it left out. */
const SMALLEST = `(() => {
  const texts = [...document.querySelectorAll('main :is(p, li, dt, dd, h2, h3)')]
  const shown = texts.filter((each) => each.checkVisibility() && each.innerText.trim() !== '')
  return Math.min(...shown.map((each) => parseFloat(getComputedStyle(each).fontSize))) * 0.75
})()`

const snapshotOf = () => liveSnapshot(world.system.dataDir)

/** The smallest print, and that of most guides. */
const POINTS = { small: 9.5, large: 11 }

describe('the starting content on paper', () => {
  it('has guides of one page each, in large print but for the longest', async () => {
    const { guides } = await snapshotOf()
    const page = await world.visitor()
    await page.emulateMedia({ media: 'print' })
    const wrong: string[] = []
    const inSmallPrint: string[] = []
    for (const { rubric, slug } of guides) {
      const address = paths.guide(rubric, slug)
      await page.goto(`${world.system.siteUrl}${address}`)
      const isSmall = (await page.locator('[data-paper=small]').count()) > 0
      if (isSmall) inSmallPrint.push(address)
      const sheets = await sheetsOf(page)
      if (sheets !== 1) wrong.push(`${address} (${String(sheets)})`)
      const smallest = Number(await page.evaluate(SMALLEST))
      // Sizes are multiples of a pixel’s fraction: a hundredth of a point is none.
      if (smallest < POINTS[isSmall ? 'small' : 'large'] - 0.01)
        wrong.push(`${address} (${String(smallest)} pt)`)
    }
    expect(wrong).toEqual([])
    expect(guides.length).toBeGreaterThan(90)
    expect(inSmallPrint.length / guides.length).toBeLessThan(0.25)
  })

  it('has partners of one page each', async () => {
    const { organizations } = await snapshotOf()
    const page = await world.visitor()
    const long: string[] = []
    for (const { slug } of organizations) {
      await page.goto(`${world.system.siteUrl}${paths.organization(slug)}`)
      if ((await sheetsOf(page)) !== 1) long.push(slug)
    }
    expect(organizations.length).toBeGreaterThan(20)
    expect(long).toEqual([])
  })
})
