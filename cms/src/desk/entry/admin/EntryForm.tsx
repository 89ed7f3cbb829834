'use client'
import { CHANNELS, TERRITORIES, type Channel, type Territory } from '@infos-droits/shared'
import { useRef, useState, type SubmitEvent } from 'react'
import { LiveFields, postForm } from '../../../http/browser/index.ts'
import { TICKET_FIELDS } from '../../fields.fr.ts'
import { TERRITORY_LABELS } from '../../labels.fr.ts'
import type { Entered } from '../enter.ts'
import { ENTRY as fr } from '../labels.fr.ts'
import { EnteredPanel } from './EnteredPanel.tsx'
import { EntryProblems } from './EntryProblems.tsx'
import { issuesIn, type EntryIssue } from './issues.ts'
import { Field, Radios, Wrong, wrongProps } from './Parts.tsx'

type Props = { town: string; department: string }

/** The public form, as the receptionist fills it in with the person. */
export const EntryForm = ({ town, department }: Props) => {
  const [channel, setChannel] = useState<Channel>('desk')
  const [problem, setProblem] = useState<string | null>(null)
  const [issues, setIssues] = useState<EntryIssue[]>([])
  const [isBusy, setBusy] = useState(false)
  const [entered, setEntered] = useState<Entered | null>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const territories: Record<Territory, string> = {
    here: town,
    department: `${TERRITORY_LABELS.department} (${department})`,
    elsewhere: TERRITORY_LABELS.elsewhere,
  }

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    setIssues([])
    const fields = new FormData(event.currentTarget)
    const answer = await postForm<Entered | null>('/api/tickets/enter', fields)
    if (answer.isDone && answer.body !== null) setEntered(answer.body)
    else {
      const wrong = answer.isDone ? [] : issuesIn(answer.body)
      setIssues(wrong)
      if (wrong.length === 0) setProblem((answer.isDone ? null : answer.message) ?? fr.network)
    }
    setBusy(false)
    status.current?.focus()
  }

  if (entered !== null)
    return (
      <EnteredPanel
        entered={entered}
        onAnother={() => {
          setEntered(null)
        }}
      />
    )
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <LiveFields>
        {issues.length > 0 && <EntryProblems issues={issues} />}
        <div>
          <label htmlFor="entry-text">{fr.text}</label>
          <p id="entry-text-help">{fr.textHelp}</p>
          <Wrong issues={issues} name="text" />
          <textarea
            id="entry-text"
            name="text"
            rows={7}
            lang="fr"
            {...wrongProps(issues, 'text', 'entry-text-help')}
          />
        </div>
        <div>
          <label htmlFor="entry-letters">{fr.letters}</label>
          <p id="entry-letters-help">{fr.lettersHelp}</p>
          <Wrong issues={issues} name="letters" />
          <input
            id="entry-letters"
            name="letters"
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp,application/pdf"
            {...wrongProps(issues, 'letters', 'entry-letters-help')}
          />
        </div>
        <div>
          <label htmlFor="entry-rubric">{fr.rubric}</label>
          <select id="entry-rubric" name="rubric" defaultValue="unknown">
            {Object.entries(TICKET_FIELDS.rubrics).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <Radios
          issues={issues}
          legend={fr.territory}
          name="territory"
          values={TERRITORIES}
          labels={territories}
        />
        <Field issues={issues} name="commune" label={fr.commune} />
        <Radios
          issues={issues}
          legend={fr.channel}
          name="channel"
          values={CHANNELS}
          labels={fr.channels}
          checked={channel}
          onChange={setChannel}
        />
        {channel === 'email' && (
          <>
            <Field issues={issues} name="email" label={fr.email} type="email" />
            <Radios
              issues={issues}
              legend={fr.mailbox}
              name="mailboxPrivate"
              values={['yes', 'no']}
              labels={{ yes: fr.mailboxYes, no: fr.mailboxNo }}
            />
          </>
        )}
        {channel === 'phone' && <Field issues={issues} name="phone" label={fr.phone} type="tel" />}
        <Field issues={issues} name="firstName" label={fr.firstName} />
        <div>
          <Wrong issues={issues} name="consent" />
          <label className="entry__consent">
            <input
              id="entry-consent"
              type="checkbox"
              name="consent"
              value="yes"
              {...wrongProps(issues, 'consent')}
            />{' '}
            {fr.consent}
          </label>
        </div>
        {problem !== null && (
          <p className="entry__problem" role="alert" tabIndex={-1} ref={status}>
            {problem}
          </p>
        )}
        <div>
          <button type="submit" className="own-button" disabled={isBusy}>
            {isBusy ? fr.sending : fr.send}
          </button>
        </div>
      </LiveFields>
    </form>
  )
}
