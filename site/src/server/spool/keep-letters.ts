import type { DatabaseSync } from 'node:sqlite'

/** Makes the function that keeps the files of a question, inside the transaction of the question. */
export const letterKeeper = (database: DatabaseSync) => {
  const add = database.prepare(`
    INSERT INTO letter (reference, question_id, state, received_at, size, sealed)
    VALUES (?, ?, 'waiting', ?, ?, ?)`)
  return ({
    letters,
    reference,
    questionId,
    receivedAt,
  }: {
    letters: ((given: { reference: string }) => string)[]
    reference: string
    questionId: number | bigint
    receivedAt: number
  }): void => {
    letters.forEach((seal, index) => {
      const own = `${reference}.${String(index + 1)}`
      const sealed = seal({ reference: own })
      add.run(own, questionId, receivedAt, sealed.length, sealed)
    })
  }
}
