'use client'
import { CHANNELS, TERRITORIES, type Channel, type Territory } from '@infos-droits/shared'
import { useRef, useState, type SubmitEvent } from 'react'
import { postForm } from '../../../http/browser/index.ts'
import { TICKET_FIELDS } from '../../fields.fr.ts'
import { TERRITORY_LABELS } from '../../labels.fr.ts'
import type { Entered } from '../enter.ts'
import { ENTRY as fr } from '../labels.fr.ts'
import { EnteredPanel } from './EnteredPanel.tsx'

type Props = { town: string; department: string }

/** The public form, as the receptionist fills it in with the person. */
export const EntryForm = ({ town, department }: Props) => {
  const [channel, setChannel] = useState<Channel>('desk')
  const [problem, setProblem] = useState<string | null>(null)
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
    const fields = new FormData(event.currentTarget)
    const answer = await postForm<Entered | null>('/api/tickets/enter', fields)
    if (answer.isDone && answer.body !== null) setEntered(answer.body)
    else setProblem((answer.isDone ? null : answer.message) ?? fr.network)
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
      <div>
        <label htmlFor="entry-text">{fr.text}</label>
        <p id="entry-text-help">{fr.textHelp}</p>
        <textarea
          id="entry-text"
          name="text"
          rows={7}
          lang="fr"
          maxLength={5000}
          aria-describedby="entry-text-help"
        />
      </div>
      <div>
        <label htmlFor="entry-letters">{fr.letters}</label>
        <p id="entry-letters-help">{fr.lettersHelp}</p>
        <input
          id="entry-letters"
          name="letters"
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          aria-describedby="entry-letters-help"
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
      <Radios legend={fr.territory} name="territory" values={TERRITORIES} labels={territories} />
      <Field name="commune" label={fr.commune} />
      <Radios
        legend={fr.channel}
        name="channel"
        values={CHANNELS}
        labels={fr.channels}
        checked={channel}
        onChange={setChannel}
      />
      {channel === 'email' && (
        <>
          <Field name="email" label={fr.email} type="email" />
          <Radios
            legend={fr.mailbox}
            name="mailboxPrivate"
            values={['yes', 'no']}
            labels={{ yes: fr.mailboxYes, no: fr.mailboxNo }}
          />
        </>
      )}
      {channel === 'phone' && <Field name="phone" label={fr.phone} type="tel" />}
      <Field name="firstName" label={fr.firstName} />
      <label className="entry__consent">
        <input type="checkbox" name="consent" value="yes" /> {fr.consent}
      </label>
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
    </form>
  )
}

const Field = ({ name, label, type = 'text' }: { name: string; label: string; type?: string }) => (
  <div>
    <label htmlFor={`entry-${name}`}>{label}</label>
    <input id={`entry-${name}`} name={name} type={type} autoComplete="off" />
  </div>
)

const Radios = <Value extends string>({
  legend,
  name,
  values,
  labels,
  checked,
  onChange,
}: {
  legend: string
  name: string
  values: readonly Value[]
  labels: Record<Value, string>
  checked?: Value
  onChange?: (value: Value) => void
}) => (
  <fieldset>
    <legend>{legend}</legend>
    {values.map((value) => (
      <label key={value}>
        <input
          type="radio"
          name={name}
          value={value}
          {...(checked === undefined ? {} : { checked: checked === value })}
          onChange={() => onChange?.(value)}
        />
        {labels[value]}
      </label>
    ))}
  </fieldset>
)
