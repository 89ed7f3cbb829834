/** One question of a run: what its sender was told, and what was promised since. */
export type Entry = {
  number: number
  email: string
  mailboxPrivate: boolean
  /** Shown on the receipt; null before there was one. */
  reference: string | null
  /** Whether the lead has been told that the answer leaves. */
  isValidated: boolean
}

/** Everything that the system has promised in one run, as those outside have heard it. */
export type Ledger = {
  entries: Entry[]
  /** Milliseconds of the receipts given while CMS or database were down. */
  outageReceipts: number[]
  receipts: number[]
  /** What did not go as promised, one sentence each. */
  problems: string[]
  kills: number
  /** A number that no other question of the run has. */
  nextNumber: () => number
}

export const createLedger = (): Ledger => {
  let last = 0
  return {
    entries: [],
    outageReceipts: [],
    receipts: [],
    problems: [],
    kills: 0,
    nextNumber: () => (last += 1),
  }
}
