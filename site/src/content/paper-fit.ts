import type { Guide } from '@infos-droits/shared'
import { lookUp } from './look-up.ts'
import { contactsOfGuide, hotlinesBySlug } from './lookups.ts'
import type { SiteContent } from './site-content.ts'

/**
 * How a guide goes on its one page of paper: whole, at 11 points; at 11 points without « Qui est
 * concerné », which its summary says in short; or whole in smaller print.
 */
export type PaperFit = 'large' | 'large-in-short' | 'small'

/** Of the two columns of one page, as the guides of the starting content fill them. */
const PAGE_LINES = 121.5
const LINE_CHARACTERS = 47

/** Estimated while the page is rendered: nothing but a printer knows for sure. */
export const paperFit = lookUp((content: SiteContent, guide: Guide): PaperFit => {
  const audience = sum(guide.audience.map(linesOf))
  const lines = audience + linesBesides({ content, guide })
  if (lines <= PAGE_LINES) return 'large'
  return lines - audience - HEADING <= PAGE_LINES ? 'large-in-short' : 'small'
})

const HEADING = 1.6
const PARTS = 5
/** The space between two paragraphs, in lines. */
const GAP = 0.15
const TITLE_GAP = 0.5
/** A place with its hours, which is also told with its partner. */
const PLACE = 1.5
const PHONE = 17

const linesBesides = ({ content, guide }: { content: SiteContent; guide: Guide }): number =>
  PARTS * HEADING +
  // Over both columns.
  linesOf(guide.summary) / 2 +
  stepsLines(guide.steps) +
  sum(guide.prepare.map(linesOf)) +
  sum(
    hotlinesBySlug(content, guide.hotlines).map(({ number, name, hours }) =>
      linesOf(`${number}${name}${hours ?? ''}`),
    ),
  ) +
  sum(
    contactsOfGuide(content, guide).map(
      ({ organization: { name, phone, locations }, reason }) =>
        linesOf(`${name}${reason}${' '.repeat(phone === null ? 4 : PHONE)}`) +
        PLACE * locations.length,
    ),
  )

const knownLines = new WeakMap<Guide['steps'], number>()

/** Read once: the other parts of the page may change around them. */
const stepsLines = (steps: Guide['steps']): number => {
  const lines = knownLines.get(steps) ?? sum(steps.map(stepLines))
  knownLines.set(steps, lines)
  return lines
}

const stepLines = ({ title, html }: Guide['steps'][number]): number =>
  linesOf(title) +
  TITLE_GAP +
  sum(
    html
      .split(/<\/(?:p|li)>/)
      .map((part) => part.replace(/<[^>]*>/g, ''))
      .filter((text) => text !== '')
      .map((text) => linesOf(text) + GAP),
  )

const linesOf = (text: string): number => Math.ceil(text.length / LINE_CHARACTERS)

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
