import type { PayloadRequest } from 'payload'

const LATER = 'publishing.later'

/** Runs work whose changes ask for no publication each; the caller asks for one at the end. */
export const publishLater = async (
  req: PayloadRequest,
  work: () => Promise<void>,
): Promise<void> => {
  req.context[LATER] = true
  try {
    await work()
  } finally {
    req.context[LATER] = false
  }
}

/**
 * Asks for a new release of the site, in the transaction of `req`: it is asked for if and only if
 * the change is kept. One row a request, so that transactions never meet on it; they are taken
 * together when a publisher claims.
 */
export const requestPublication = async ({
  req,
  cause,
}: {
  req: PayloadRequest
  /** What changed, in French, for the lead. */
  cause: string
}): Promise<void> => {
  if (req.context[LATER] === true) return
  await req.payload.create({
    collection: 'publications',
    data: {
      state: 'waiting',
      requestedAt: new Date().toISOString(),
      cause: cause.slice(0, 200),
    },
    req,
  })
}
