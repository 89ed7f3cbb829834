import { hardWordFinder, reviewTexts, type Remark } from '@infos-droits/shared/plain-language'
import type { Payload } from 'payload'
import { adviceOn } from './advice.ts'
import { PANEL as fr } from './labels.fr.ts'
import { passagesOf } from './passages.ts'
import { referenceFrom } from './reference.ts'

/** What is said of one text: how it reads, and its passages by kind, each with a proposal. */
export type TextReview = {
  summary: string
  groups: { title: string; remarks: { passage: string; advice: string }[] }[]
}

const KINDS = ['long', 'word', 'passive', 'acronym'] as const satisfies Remark['kind'][]

/** Reads one text over, as the guides are. */
export const reviewText = async ({
  payload,
  text,
}: {
  payload: Payload
  text: string
}): Promise<TextReview> => {
  const { words, terms } = await referenceFrom({ payload })
  const { remarks, readability } = reviewTexts({
    passages: passagesOf({ text }).page,
    terms,
    findHardWords: hardWordFinder(words),
  })
  const reading =
    readability === null ? fr.tooShort : fr.reading(fr.levels[readability.level], readability.score)
  const groups = KINDS.map((kind) => ({
    title: fr.kinds[kind],
    remarks: remarks
      .filter((remark) => remark.kind === kind)
      .map((remark) => ({
        passage: remark.passage,
        advice: remark.kind === 'acronym' ? fr.inFull : adviceOn(remark),
      })),
  })).filter(({ remarks: own }) => own.length > 0)
  const count = remarks.length === 0 ? fr.none : fr.count(remarks.length)
  return { summary: `${reading} ${count}`, groups }
}
