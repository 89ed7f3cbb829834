import type { PayloadRequest } from 'payload'

type Asked = { event: string; organization?: string; others?: string[] | undefined }

/** The partners to whom an act gives a question, or parts of it, as the history names them; undefined for others. */
export const partnerNamed = async ({
  req,
  action,
}: {
  req: PayloadRequest
  action: Asked
}): Promise<string | undefined> => {
  const { event, organization, others = [] } = action
  if ((event !== 'route' && event !== 'ask_part') || organization === undefined) return undefined
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { id: { in: [organization, ...others] } },
    select: { name: true },
    joins: false,
    depth: 0,
    pagination: false,
    sort: 'name',
    req,
  })
  return docs.length === 0 ? undefined : docs.map(({ name }) => name).join(', ')
}
