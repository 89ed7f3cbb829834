import type { PayloadRequest } from 'payload'
import type { BestBetLine, DangerLine, IntentLine, ThesaurusLine } from '../../payload-types.ts'

/** All that the search is taught, in the order in which it was written. */
export type TaughtLines = {
  thesaurus: ThesaurusLine[]
  dangers: DangerLine[]
  intents: IntentLine[]
  bestBets: BestBetLine[]
}

/** Reads it; `overrideAccess: false` when somebody asks for it. */
export const readTaught = async ({
  req,
  overrideAccess = true,
}: {
  req: PayloadRequest
  overrideAccess?: boolean
}): Promise<TaughtLines> => {
  const all = { depth: 0, pagination: false, sort: 'id', req, overrideAccess } as const
  // One after the other: a database session takes one command at a time.
  const thesaurus = await req.payload.find({ collection: 'thesaurus', ...all })
  const dangers = await req.payload.find({ collection: 'dangers', ...all })
  const intents = await req.payload.find({ collection: 'intents', ...all })
  const bestBets = await req.payload.find({ collection: 'best-bets', ...all })
  return {
    thesaurus: thesaurus.docs,
    dangers: dangers.docs,
    intents: intents.docs,
    bestBets: bestBets.docs,
  }
}
