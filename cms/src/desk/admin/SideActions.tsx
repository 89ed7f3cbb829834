'use client'
import { useState } from 'react'
import type { TicketEvent } from '../workflow.ts'
import { DESK as fr } from './labels.fr.ts'
import { PartnerChoice } from './PartnerChoice.tsx'
import type { Send } from './send.ts'
import type { TicketView } from './view.ts'

type Props = ActionProps & { isOpened: boolean }
type ActionProps = { view: TicketView; can: TicketEvent[]; send: Send; isBusy: boolean }

/** Everything that can be done with a ticket besides writing the answer. */
export const SideActions = ({ view, can, send, isBusy, isOpened }: Props) => (
  <>
    {can.includes('handed_over') && <HandedOver send={send} isBusy={isBusy} isOpened={isOpened} />}
    {can.includes('route') && <RouteForm view={view} send={send} isBusy={isBusy} />}
    {can.includes('send_again') && view.canSendAgain && (
      <OneField event="send_again" field="email" label={fr.newEmail} send={send} isBusy={isBusy} />
    )}
    {can.includes('hand_over_instead') && (
      <div className="ticket-desk__actions">
        <button
          type="button"
          className="own-button own-button--second"
          disabled={isBusy}
          onClick={() => void send({ event: 'hand_over_instead' })}
        >
          {fr.events.hand_over_instead}
        </button>
      </div>
    )}
    {(['ask_lead', 'tell_partner', 'return_to_partner', 'hand_back', 'reopen'] as const)
      .filter((event) => can.includes(event) && (event !== 'return_to_partner' || view.hasPartner))
      .map((event) => (
        <OneField
          key={event}
          event={event}
          field="reason"
          label={REASON_LABELS[event] ?? fr.reason}
          send={send}
          isBusy={isBusy}
        />
      ))}
  </>
)

const REASON_LABELS: Partial<Record<TicketEvent, string>> = {
  ask_lead: fr.askedLabel,
  tell_partner: fr.toldLabel,
}

/** Said only of an answer that was opened; until then, the main button is the one that opens it. */
const HandedOver = ({ send, isBusy, isOpened }: Pick<Props, 'send' | 'isBusy' | 'isOpened'>) => (
  <section>
    <div className="ticket-desk__actions">
      <button
        type="button"
        className={isOpened ? 'own-button' : 'own-button own-button--second'}
        disabled={isBusy || !isOpened}
        aria-describedby={isOpened ? undefined : 'ticket-open-first'}
        onClick={() => void send({ event: 'handed_over' })}
      >
        {fr.events.handed_over}
      </button>
    </div>
    {!isOpened && (
      <p className="ticket-desk__small" id="ticket-open-first">
        {fr.openFirst}
      </p>
    )}
  </section>
)

const RouteForm = ({ view, send, isBusy }: Omit<ActionProps, 'can'>) => {
  const [organization, setOrganization] = useState('')
  return (
    <details open={view.state === 'with_lead'}>
      <summary>{fr.organization}</summary>
      <PartnerChoice
        label={fr.organization}
        organizations={view.organizations}
        value={organization}
        onChange={setOrganization}
      />
      <div className="ticket-desk__actions">
        <button
          type="button"
          className="own-button own-button--second"
          disabled={isBusy}
          onClick={() => void send({ event: 'route', organization })}
        >
          {fr.events.route}
        </button>
      </div>
    </details>
  )
}

type OneFieldProps = {
  event: 'send_again' | 'ask_lead' | 'tell_partner' | 'return_to_partner' | 'hand_back' | 'reopen'
  field: 'reason' | 'email'
  label: string
  send: Send
  isBusy: boolean
}

const OneField = ({ event, field, label, send, isBusy }: OneFieldProps) => {
  const [value, setValue] = useState('')
  const id = `ticket-${event}`
  return (
    <details open={event === 'send_again'}>
      <summary>{fr.events[event]}</summary>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={field === 'email' ? 'email' : 'text'}
        lang="fr"
        autoComplete="off"
        value={value}
        onChange={(change) => {
          setValue(change.target.value)
        }}
      />
      <div className="ticket-desk__actions">
        <button
          type="button"
          className="own-button own-button--second"
          disabled={isBusy}
          onClick={() => void send({ event, [field]: value })}
        >
          {fr.events[event]}
        </button>
      </div>
    </details>
  )
}
