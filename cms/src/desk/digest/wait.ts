import type { PayloadRequest } from 'payload'

/** Leaves a new question to the next morning’s mail when its organization wants one a day; true when it does. */
export const waitsForDigest = async ({
  req,
  organization,
  link,
}: {
  req: PayloadRequest
  organization: string
  link: string
}): Promise<boolean> => {
  const { notify } = await req.payload.findByID({
    collection: 'organizations',
    id: organization,
    depth: 0,
    req,
  })
  if (notify?.newTicket !== false) return false
  const data = { waitsForDigest: true }
  await req.payload.update({ collection: 'partnerLinks', id: link, data, depth: 0, req })
  return true
}
