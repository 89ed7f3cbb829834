import type { PayloadRequest } from 'payload'

type Asked = { event: string; organization?: string }

/** The partner to whom an act gives a question, or a part of it, as the history names it; undefined for others. */
export const partnerNamed = async ({
  req,
  action,
}: {
  req: PayloadRequest
  action: Asked
}): Promise<string | undefined> => {
  const { event, organization: id } = action
  if ((event !== 'route' && event !== 'ask_part') || id === undefined) return undefined
  const found = await req.payload.findByID({
    collection: 'organizations',
    id,
    select: { name: true },
    joins: false,
    depth: 0,
    disableErrors: true,
    req,
  })
  return found?.name
}
