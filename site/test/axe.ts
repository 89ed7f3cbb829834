import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** Rules of axe that are not run, and why. */
export const AXE_OFF: Record<string, string> = {
  'p-as-heading': 'takes a large code or the word above a title for a heading',
  'color-contrast-enhanced': 'WCAG AAA (7:1); RGAA asks for 4.5:1',
  'aria-roledescription': 'deprecated by axe',
  'audio-caption': 'deprecated by axe',
  'duplicate-id': 'deprecated by axe; html-validate has it',
  'duplicate-id-active': 'deprecated by axe; html-validate has it',
  'landmark-complementary-is-top-level': 'deprecated by axe',
}

/** Every other rule: best practices, those axe leaves off or calls experimental, WCAG 2.2 as well. */
export const AXE_RULES: string[] = axe
  .getRules()
  .map(({ ruleId }) => ruleId)
  .filter((id) => !Object.hasOwn(AXE_OFF, id))

const OPTIONS = {
  resultTypes: ['violations'],
  rules: Object.fromEntries([
    ...AXE_RULES.map((id) => [id, { enabled: true }]),
    ...Object.keys(AXE_OFF).map((id) => [id, { enabled: false }]),
  ]) as Record<string, { enabled: boolean }>,
}

const WAYS = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

/**
 * What is wrong with the open page, narrow and wide, in light and dark: what axe finds, and a page
 * that scrolls sideways. 320 px is also a screen of 1280 px at 400 %.
 */
export const lookAtPage = async (page: Page): Promise<string[]> => {
  const problems: string[] = []
  await page.evaluate(axe.source)
  for (const { width, colorScheme } of WAYS) {
    // Colours that are still changing would be measured half-way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 800 })
    const way = `${String(width)} px, ${colorScheme}`
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
    if (scroll > width) problems.push(`${way}: ${String(scroll)} px wide`)
    const run = `axe.run(document, ${JSON.stringify(OPTIONS)})`
    const { violations } = await page.evaluate<AxeResults>(run)
    for (const { id, nodes } of violations)
      problems.push(`${way}: ${id} ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
  }
  return problems
}
