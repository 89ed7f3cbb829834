import type { PayloadRequest } from 'payload'
import { decideRoute, type Asked, type Decision, type Partner } from './decide.ts'
import { readPartners, readRules } from './read.ts'

/** Where a question goes by the rules as they are stored now, and the partners that they name. */
export const routeQuestion = async ({
  req,
  asked,
}: {
  req: PayloadRequest
  asked: Asked
}): Promise<Decision & { partners: Partner[] }> => {
  const rules = (await readRules(req)).filter(({ rubric }) => rubric === asked.rubric)
  const named = rules.flatMap(({ organization, substitute }) => [organization, substitute])
  const ids = [...new Set(named.filter((id) => id !== null))]
  const partners = ids.length === 0 ? [] : await readPartners({ req, ids })
  return { ...decideRoute({ asked, rules, partners }), partners }
}
