import { dayAfter, parisDay, parisMidnight } from '../../paris-time.ts'

/** An exceptional closure as the form keeps it; without a last day it lasts one day. */
export type StoredClosure = { from: string; to?: string | null | undefined }

/** First and last day in Paris, `AAAA-MM-JJ`. */
export const closureDays = ({ from, to }: StoredClosure): { from: string; to: string } => {
  const first = parisDay(from) ?? ''
  return { from: first, to: parisDay(to) ?? first }
}

/** The instants (milliseconds) at which closures are over: the midnight after their last day. */
export const closureTurns = (closures: readonly StoredClosure[]): number[] =>
  closures.map((closure) => Date.parse(parisMidnight(dayAfter(closureDays(closure).to))))
