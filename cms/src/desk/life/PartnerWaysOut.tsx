'use client'
import { useState } from 'react'
import type { Send } from '../admin/send.ts'
import type { TicketView } from '../admin/view.ts'
import { PARTNER_OTHER } from '../closing/labels.fr.ts'
import { PARTNER_DETAIL } from '../detail/labels.fr.ts'
import type { TicketEvent } from '../workflow.ts'
import { Second, TextField } from './Fields.tsx'

type Props = { view: TicketView; can: TicketEvent[]; send: Send; isBusy: boolean }

/** What a partner does who cannot answer alone: ask the person something, name another partner. */
export const PartnerWaysOut = ({ view, can, send, isBusy }: Props) => (
  <>
    {can.includes('propose_detail') && <Detail send={send} isBusy={isBusy} />}
    {can.includes('propose_other') && <Other view={view} send={send} isBusy={isBusy} />}
  </>
)

const Detail = ({ send, isBusy }: Pick<Props, 'send' | 'isBusy'>) => {
  const [text, setText] = useState('')
  return (
    <details>
      <summary>{PARTNER_DETAIL.summary}</summary>
      <TextField
        id="own-detail"
        label={PARTNER_DETAIL.text}
        help={PARTNER_DETAIL.help}
        rows={3}
        value={text}
        onChange={setText}
      />
      <Second isBusy={isBusy} onClick={() => void send({ event: 'propose_detail', text })}>
        {PARTNER_DETAIL.send}
      </Second>
    </details>
  )
}

const Other = ({ view, send, isBusy }: Pick<Props, 'view' | 'send' | 'isBusy'>) => {
  const [organization, setOrganization] = useState('')
  const [reason, setReason] = useState('')
  return (
    <details>
      <summary>{PARTNER_OTHER.summary}</summary>
      <label htmlFor="own-other">{PARTNER_OTHER.who}</label>
      <select
        id="own-other"
        value={organization}
        onChange={(event) => {
          setOrganization(event.target.value)
        }}
      >
        <option value="">{PARTNER_OTHER.choose}</option>
        {view.life.organizations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <TextField
        id="own-other-reason"
        label={PARTNER_OTHER.reason}
        rows={3}
        value={reason}
        onChange={setReason}
      />
      <Second
        isBusy={isBusy}
        onClick={() => void send({ event: 'propose_other', organization, reason })}
      >
        {PARTNER_OTHER.send}
      </Second>
    </details>
  )
}
