import {
  reviewTexts,
  type Hardest,
  type Readability,
  type Remark,
  type Review,
  type Standard,
} from '@infos-droits/shared/plain-language'
import { PANEL as fr } from '../labels.fr.ts'
import type { Passages } from '../passages.ts'

/** How the page, or its easy-to-read version, reads: each is held to a standard of its own. */
export type Verdict = {
  standard: Standard
  readability: Readability | null
  hardest: Hardest | null
}

export type ReadOver = {
  remarks: Remark[]
  /** That of the page; that of the easy-to-read version, when there is one. */
  verdicts: Verdict[]
  /** How it reads and how many remarks there are, in a sentence or two. */
  summary: string
  /** The same in a few words. */
  brief: string
}

type Given = Omit<Parameters<typeof reviewTexts>[0], 'passages' | 'standard'> & {
  passages: Passages
}

/** The page and its easy-to-read version read over, each on its own. */
export const readOver = ({ passages: { page, easyRead }, ...given }: Given): ReadOver => {
  const ofPage = reviewTexts({ passages: page, ...given })
  const ofEasyRead = reviewTexts({ passages: easyRead, standard: 'easyRead', ...given })
  const remarks = [...ofPage.remarks, ...ofEasyRead.remarks]
  const count = remarks.length === 0 ? fr.none : fr.count(remarks.length)
  const reading = says(ofPage, fr.reading) ?? fr.tooShort
  const verdicts: Verdict[] = [
    { standard: 'page', ...ofPage },
    ...(easyRead.length > 0 ? [{ standard: 'easyRead' as const, ...ofEasyRead }] : []),
  ]
  return {
    remarks,
    verdicts,
    brief: [...verdicts.flatMap(briefly), count.replace(/\.$/, '')].join(' · '),
    summary: [reading, says(ofEasyRead, fr.easyReading), count].filter(Boolean).join(' '),
  }
}

const briefly = ({ standard, readability }: Verdict): string[] =>
  readability === null ? [] : [fr.brief[standard](fr.levels[readability.level], readability.score)]

const says = (
  { readability }: Review,
  sentence: (level: string, score: number) => string,
): string | null =>
  readability === null ? null : sentence(fr.levels[readability.level], readability.score)
