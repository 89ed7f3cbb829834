import type { AdminViewServerProps } from 'payload'
import { PRACTICE as fr } from '../labels.fr.ts'
import { LiveFields } from '../../http/browser/index.ts'
import { Frame } from './Frame.tsx'
import { Practice } from './Practice.tsx'

/** A made-up question to practise with: nothing of it reaches the server. */
export const PracticeView = (props: AdminViewServerProps) => (
  <Frame view={props}>
    <h1>{fr.title}</h1>
    <p>{fr.intro}</p>
    <LiveFields>
      <Practice role={props.initPageResult.req.user?.role ?? 'reception'} />
    </LiveFields>
    <p>
      <a href="/admin/mode-d-emploi">{fr.back}</a>
    </p>
  </Frame>
)
