import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { ListViewServerProps, TypedUser } from 'payload'
import { queueCounts } from '../counts.ts'
import { QUEUE as fr } from '../labels.fr.ts'
import { queuePage } from '../page.ts'
import { parseQuery } from '../query.ts'
import { savedViews } from '../saved-views.ts'
import { LiveFields } from '../../http/browser/index.ts'
import { choicesOf } from './choices.ts'
import { Queue } from './Queue.tsx'
import { partnersOf } from './partners.ts'
import './queue.css'
import './queue-tools.css'
import './queue-table.css'

/** The tickets, in the place of Payload’s list: what is late first, a page as fast as any other. */
export const QueueList = async ({ payload, user, searchParams }: ListViewServerProps) => {
  const who = user as TypedUser
  const given = searchParams ?? {}
  const query = parseQuery(withViewOf(who, given))
  const now = new Date()
  const [page, counts, saved, partners] = await Promise.all([
    queuePage({ payload, user: who, query, now }),
    queueCounts({ payload, user: who, now }),
    savedViews({ payload, user: who }),
    who.role === 'lead' ? partnersOf(payload) : [],
  ])
  const names = who.role === 'partner' ? { ...fr.views, ...fr.partnerViews } : fr.views
  const asked = Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
  return (
    <Gutter className="queue">
      <SetStepNav nav={[{ label: fr.titleOf[who.role] }]} />
      <LiveFields>
        <Queue
          key={JSON.stringify(asked)}
          role={who.role}
          first={page}
          asked={asked}
          views={counts.map(({ name, count }) => ({ name, count, label: names[name] }))}
          saved={saved}
          partners={partners}
          choices={choicesOf(partners)}
        />
      </LiveFields>
    </Gutter>
  )
}

/** Where each role begins when the address says nothing. */
const withViewOf = ({ role }: TypedUser, given: Record<string, unknown>) =>
  role === 'lead' || 'vue' in given || 'search' in given ? given : { ...given, vue: 'toutes' }
