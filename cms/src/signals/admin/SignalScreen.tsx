import { formatDate } from '@infos-droits/shared'
import type { UIFieldServerProps } from 'payload'
import { aboutPage } from '../about-page.ts'
import { SIGNAL as fr, SIGNALS } from '../labels.fr.ts'
import { nextSignal } from '../next-signal.ts'
import { titleOf } from '../title.ts'
import { LiveFields } from '../../http/browser/index.ts'
import { SignalActions } from './SignalActions.tsx'
import './signals.css'

/** One signal to read: what was said, of which page, when; what can be done with it. */
export const SignalScreen = async ({ id, payload, user }: UIFieldServerProps) => {
  if (id === undefined) return null
  const { docs } = await payload.find({
    collection: 'signals',
    where: { id: { equals: String(id) } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user,
  })
  const [signal] = docs
  if (signal === undefined) return null
  const { kind, page, day, state, text } = signal
  const about = await aboutPage({ payload, kind, page })
  const waiting = await payload.find({
    collection: 'signals',
    where: { state: { equals: 'new' } },
    select: { day: true },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  return (
    <article className="signal" aria-label={titleOf(signal)}>
      {text ? <blockquote>{text}</blockquote> : <p>{fr.noWord}</p>}
      <dl>
        <dt>{fr.page}</dt>
        <dd>{about.href === null ? about.title : <a href={about.href}>{about.title}</a>}</dd>
        <dt>{fr.day}</dt>
        <dd>{formatDate(day)}</dd>
        <dt>{fr.state}</dt>
        <dd>{SIGNALS.states[state]}</dd>
      </dl>
      <LiveFields>
        <SignalActions
          key={signal.id}
          id={signal.id}
          state={state}
          next={nextSignal(waiting.docs, signal)}
          left={waiting.docs.filter((each) => each.id !== signal.id).length}
        />
      </LiveFields>
    </article>
  )
}
