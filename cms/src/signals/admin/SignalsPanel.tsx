import type { ServerProps } from 'payload'
import { PANEL as fr } from '../labels.fr.ts'
import './signals.css'

const LIST = '/admin/collections/signals'
const NEW = `${LIST}?where[state][equals]=new&sort=-day`

/** How many words about the site wait to be read, on the lead’s home page. */
export const SignalsPanel = async ({ payload, user }: ServerProps) => {
  if (user?.['role'] !== 'lead') return null
  const { totalDocs } = await payload.count({
    collection: 'signals',
    where: { state: { equals: 'new' } },
    overrideAccess: false,
    user,
  })
  return (
    <section className="signals-panel" aria-labelledby="signals-panel">
      <h2 id="signals-panel">{fr.title}</h2>
      <p>
        {totalDocs === 0 ? fr.none : <a href={NEW}>{fr.count(totalDocs)}</a>}{' '}
        <a href={LIST}>{fr.all}</a>
      </p>
    </section>
  )
}
