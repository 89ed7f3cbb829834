import { askServer } from '../../http/browser/index.ts'
import { QUEUE } from '../labels.fr.ts'
import type { Row } from '../page.ts'

const { bulk: fr } = QUEUE

/** What is to be done with each of the tickets that were chosen. */
export type BulkAct =
  | { event: 'route'; organization: string }
  | { event: 'close'; reason: string }
  | { event: 'remind' }

/** What became of one ticket, as it is told. */
export type Line = { id: string; reference: string; said: string; isWell: boolean }

type Told = Pick<Line, 'said' | 'isWell'>

const requestOf = ({ id, revision }: Row, act: BulkAct): [string, object] =>
  act.event === 'remind'
    ? [`/api/tickets/${id}/links`, {}]
    : [`/api/tickets/${id}/act`, { ...act, revision }]

/** Null when nothing came back: nobody can say whether it was done. */
const doOne = async (row: Row, act: BulkAct): Promise<Told | null> => {
  const [address, body] = requestOf(row, act)
  const answer = await askServer(address, body)
  if (answer.isDone) return { said: fr.done, isWell: true }
  return answer.message === null ? null : { said: answer.message, isWell: false }
}

/**
 * Does the same to several tickets, one after the other, each by the door and under the revision by which
 * it would be done alone. Every ticket gets its line; when the server falls silent, that one is told to
 * be doubtful and the others are not begun.
 */
export const runBulk = async ({
  rows,
  act,
  onLine,
}: {
  rows: Row[]
  act: BulkAct
  onLine: (line: Line) => void
}): Promise<void> => {
  let isSilent = false
  for (const row of rows) {
    const { id, reference } = row
    const done: Told | null = isSilent
      ? { said: fr.notTried, isWell: false }
      : await doOne(row, act)
    onLine({ id, reference, ...(done ?? { said: fr.silent, isWell: false }) })
    isSilent ||= done === null
  }
}
