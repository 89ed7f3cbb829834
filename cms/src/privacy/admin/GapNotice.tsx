import type { ServerProps } from 'payload'
import { newGaps } from '../known-gaps.ts'
import { ACCESS_LOG } from '../labels.fr.ts'
import { GapButton } from './GapButton.tsx'

const fr = ACCESS_LOG.known
const LIST = '/admin/collections/accessLog?where[and][0][event][equals]=log_gap&sort=-seq'

/** On the lead’s first page until somebody takes note of it: lines of the access log are missing. */
export const GapNotice = async ({ payload, user }: ServerProps) => {
  if (user?.role !== 'lead') return null
  const gaps = await newGaps(payload)
  if (gaps === null) return null
  return (
    <section className="banner banner--type-error" role="alert" style={{ display: 'block' }}>
      <h2>{fr.title}</h2>
      <p>{fr.sentence(gaps.count)}</p>
      <p>
        <a href={LIST}>{fr.list}</a>
      </p>
      <GapButton upTo={gaps.upTo} />
    </section>
  )
}
