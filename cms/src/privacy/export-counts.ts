import type { Endpoint } from 'payload'
import { respond } from '../http/index.ts'
import { shownCounts } from './counts.ts'
import { csvHeaders, csvOf } from './csv.ts'
import { requireLead } from './endpoints.ts'
import { COUNTS as fr, placeOf } from './labels.fr.ts'

/** `GET /api/chiffres.csv`, for leads: the figures as they are shown, one a line. */
export const countsEndpoint: Endpoint = {
  path: '/chiffres.csv',
  method: 'get',
  handler: (req) =>
    respond(async () => {
      requireLead(req)
      const { cells } = await shownCounts({ payload: req.payload, now: new Date() })
      const rows = cells.map((cell) => {
        const { period, territory, rubric } = placeOf(cell)
        return [period, territory, rubric, String(cell.count)]
      })
      const head = [fr.period, fr.territory, fr.rubric, fr.count]
      return new Response(csvOf([head, ...rows]), { headers: csvHeaders('chiffres.csv') })
    }),
}
