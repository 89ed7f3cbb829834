import { Gutter } from '@payloadcms/ui'
import type { ListViewServerProps } from 'payload'
import { LiveFields } from '../../../http/browser/index.ts'
import { ROUTING as fr } from './labels.fr.ts'
import { readScreen } from './read-screen.ts'
import { RouteTester } from './RouteTester.tsx'
import { RoutesTable } from './RoutesTable.tsx'
import './routing.css'

/** « Règles d’orientation »: the rules as one table, and where a question would go by them. */
export const RoutingView = async ({ payload, user }: ListViewServerProps) => {
  if (user?.role !== 'lead') return null
  const screen = await readScreen({ payload, user })
  return (
    <Gutter className="routing">
      <h1>{fr.title}</h1>
      <p>{fr.intro}</p>
      <p>{fr.themeHow}</p>
      <LiveFields>
        <RouteTester themes={screen.themes} today={screen.today} />
        <RoutesTable screen={screen} />
      </LiveFields>
      <p>
        <a href="/admin/collections/absences/create">{fr.newAbsence}</a>
        {' · '}
        <a href="/admin/collections/absences">{fr.absences}</a>
      </p>
    </Gutter>
  )
}
