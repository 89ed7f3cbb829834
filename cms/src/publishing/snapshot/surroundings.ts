import type { AnswersTo } from './answers.ts'
import type { Pictures } from './pictures.ts'
import { idOf, type References } from './references.ts'
import type { UseAt } from './use-at.ts'

/** All that a guide is made of besides itself. */
export type Surroundings = {
  references: References
  pictures: Pictures
  useAt: UseAt
  answersTo: AnswersTo
}

/** A question that was put to the surroundings while a guide was made, and what was answered. */
export type LookUp = { ask: (surroundings: Surroundings) => unknown; answer: string }

/** Every such question once, by name. */
export type LookUps = ReadonlyMap<string, LookUp>

const GONE = 'gone'

const textOf = (answer: unknown): string => JSON.stringify([answer])

/** The same surroundings, which note down what they are asked. */
export const notingLookUps = (
  surroundings: Surroundings,
): { surroundings: Surroundings; noted: Map<string, LookUp> } => {
  const noted = new Map<string, LookUp>()
  const note = <Answer>(name: string, ask: (asked: Surroundings) => Answer): Answer => {
    const answer = ask(surroundings)
    noted.set(name, { ask, answer: textOf(answer) })
    return answer
  }
  const reference = <Kind extends Exclude<keyof References, 'linked'>>(
    kind: Kind,
  ): References[Kind] =>
    // Each of them takes and gives the same.
    ((from, item) =>
      note(`${kind}/${idOf(item)}`, ({ references }) =>
        references[kind](from, item),
      )) as References[Kind]
  return {
    noted,
    surroundings: {
      references: {
        rubric: reference('rubric'),
        guide: reference('guide'),
        theme: reference('theme'),
        organization: reference('organization'),
        service: reference('service'),
        hotline: reference('hotline'),
        linked: ({ relationTo, value }) =>
          note(`linked/${relationTo}/${value}`, ({ references }) =>
            references.linked({ relationTo, value }),
          ),
      },
      pictures: ({ id }) => note(`picture/${id}`, ({ pictures }) => pictures({ id })),
      useAt: (...addresses) =>
        note(`use${addresses.join('+')}`, ({ useAt }) => useAt(...addresses)),
      answersTo: ({ id }) => note(`answers/${id}`, ({ answersTo }) => answersTo({ id })),
    },
  }
}

/** The questions that are answered otherwise now, and all of them with the answers of now. */
export const askAgain = ({
  lookUps,
  surroundings,
}: {
  lookUps: LookUps
  surroundings: Surroundings
}): { lookUps: Map<string, LookUp>; changed: ReadonlySet<string> } => {
  const changed = new Set<string>()
  const now = new Map<string, LookUp>()
  for (const [name, lookUp] of lookUps) {
    const answer = answered(lookUp, surroundings)
    if (answer !== lookUp.answer) changed.add(name)
    now.set(name, answer === lookUp.answer ? lookUp : { ...lookUp, answer })
  }
  return { lookUps: now, changed }
}

/** What is gone says so again, with the page that cites it, when that one is made. */
const answered = ({ ask }: LookUp, surroundings: Surroundings): string => {
  try {
    return textOf(ask(surroundings))
  } catch {
    return GONE
  }
}
