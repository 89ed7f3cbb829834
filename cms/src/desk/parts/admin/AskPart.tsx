'use client'
import { useState } from 'react'
import { PartnerChoice } from '../../admin/PartnerChoice.tsx'
import type { Send } from '../../admin/send.ts'
import type { TicketView } from '../../admin/view.ts'
import { PARTS as fr } from '../labels.fr.ts'

/** « Demander aussi à… »: one more partner gives a part of the answer. */
export const AskPart = ({
  view,
  send,
  isBusy,
}: {
  view: TicketView
  send: Send
  isBusy: boolean
}) => {
  const [organization, setOrganization] = useState('')
  const [remark, setRemark] = useState('')
  return (
    <details>
      <summary>{fr.ask}</summary>
      <p>{fr.askHelp}</p>
      <PartnerChoice
        label={fr.ask}
        organizations={view.organizations}
        value={organization}
        onChange={setOrganization}
      />
      <label htmlFor="ask-part-remark">{fr.remark}</label>
      <textarea
        id="ask-part-remark"
        lang="fr"
        rows={2}
        value={remark}
        onChange={(event) => {
          setRemark(event.target.value)
        }}
      />
      <div className="ticket-desk__actions">
        <button
          type="button"
          className="own-button own-button--second"
          disabled={isBusy}
          onClick={() => void send({ event: 'ask_part', organization, remark })}
        >
          {fr.askNow}
        </button>
      </div>
    </details>
  )
}
