import { reviewTexts, type Remark, type Review } from '@infos-droits/shared/plain-language'
import { PANEL as fr } from '../labels.fr.ts'
import type { Passages } from '../passages.ts'

export type ReadOver = {
  remarks: Remark[]
  /** How it reads and how many remarks there are, in a sentence or two. */
  summary: string
}

type Given = Omit<Parameters<typeof reviewTexts>[0], 'passages'> & { passages: Passages }

/** The page and its easy-to-read version read over, each on its own. */
export const readOver = ({ passages: { page, easyRead }, ...given }: Given): ReadOver => {
  const ofPage = reviewTexts({ passages: page, ...given })
  const ofEasyRead = reviewTexts({ passages: easyRead, ...given })
  const remarks = [...ofPage.remarks, ...ofEasyRead.remarks]
  const count = remarks.length === 0 ? fr.none : fr.count(remarks.length)
  const reading = says(ofPage, fr.reading) ?? fr.tooShort
  return {
    remarks,
    summary: [reading, says(ofEasyRead, fr.easyReading), count].filter(Boolean).join(' '),
  }
}

const says = (
  { readability }: Review,
  sentence: (level: string, score: number) => string,
): string | null =>
  readability === null ? null : sentence(fr.levels[readability.level], readability.score)
