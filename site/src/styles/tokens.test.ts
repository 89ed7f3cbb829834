import { RUBRIC_SLUGS } from '@infos-droits/shared'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** WCAG 2.2, 1.4.3 and 1.4.11: text, and what shows a control or its state. */
const TEXT = 4.5
const CONTROL = 3
/** WCAG 1.4.6, for who asks for more contrast. */
const MORE = 7

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

const colours = (block: string): Map<string, string> =>
  new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6}|var\(--[\w-]+\))/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )

const blockAfter = (marker: string): string => {
  const start = css.indexOf(marker)
  if (start < 0) throw new Error(`no ${marker}`)
  return css.slice(start, css.indexOf('}', start))
}

const light = colours(blockAfter(':root {'))
const dark = new Map([...light, ...colours(blockAfter('@media (prefers-color-scheme: dark)'))])
const more = colours(blockAfter('@media (prefers-contrast: more)'))
const SCHEMES = { light, dark }

/** The hex a token stands for. */
const resolve = (tokens: Map<string, string>, name: string): string => {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`no token --${name}`)
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  return other === undefined ? value : resolve(tokens, other)
}

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG contrast of two tokens, 1 to 21. */
const contrast = (tokens: Map<string, string>, [a, b]: readonly [string, string]): number => {
  const [darker = 0, lighter = 0] = [a, b]
    .map((name) => luminance(resolve(tokens, name)))
    .sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

const GROUNDS = ['paper', 'card', 'brand-tint', 'sun', 'alert-tint'] as const
const pairs = (inks: readonly string[], grounds: readonly string[]) =>
  inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const))

const TEXT_PAIRS = [
  ...pairs(['ink', 'ink-soft', 'brand'], GROUNDS),
  ...pairs(['alert'], ['paper', 'card', 'alert-tint']),
  ...RUBRIC_SLUGS.flatMap((slug) => [
    ...pairs([slug], ['paper', 'card', `${slug}-tint`]),
    ...pairs(['ink'], [`${slug}-tint`]),
  ]),
  ['on-brand', 'brand'] as const,
]

const below = (tokens: Map<string, string>, list: (readonly [string, string])[], least: number) =>
  list
    .map((pair) => ({ pair: pair.join(' on '), ratio: contrast(tokens, pair) }))
    .filter(({ ratio }) => ratio < least)

describe.each(Object.entries(SCHEMES))('the %s scheme', (_, tokens) => {
  it('is read on every ground it is put on', () => {
    expect(below(tokens, TEXT_PAIRS, TEXT)).toEqual([])
  })

  it('shows where a field or a box is', () => {
    expect(below(tokens, pairs(['line-strong'], ['paper', 'card']), CONTROL)).toEqual([])
  })

  it('has more of it for those who ask', () => {
    const asked = new Map([...tokens, ...more])
    expect(below(asked, pairs(['ink', 'ink-soft', 'line-strong'], GROUNDS), MORE)).toEqual([])
  })
})

it('gives each rubric colours of its own', () => {
  for (const tokens of Object.values(SCHEMES))
    expect(new Set(RUBRIC_SLUGS.map((slug) => resolve(tokens, slug))).size).toBe(8)
})
