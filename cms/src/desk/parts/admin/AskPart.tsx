'use client'
import { useState } from 'react'
import { DESK } from '../../admin/labels.fr.ts'
import type { Send } from '../../admin/send.ts'
import type { TicketView } from '../../admin/view.ts'
import { PARTS as fr } from '../labels.fr.ts'

/** Those that can be chosen are found without a search. */
const reachableFirst = (organizations: TicketView['organizations']) =>
  [...organizations].sort((one, other) => Number(other.isReachable) - Number(one.isReachable))

/** « Demander aussi à… »: one partner, or several at once, give a part of the answer. */
export const AskPart = ({
  view,
  send,
  isBusy,
}: {
  view: TicketView
  send: Send
  isBusy: boolean
}) => {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [remark, setRemark] = useState('')
  const [first = '', ...others] = chosen
  const choose = (id: string, isChosen: boolean) => {
    setChosen((before) => (isChosen ? [...before, id] : before.filter((one) => one !== id)))
  }
  const ask = async () => {
    await send({ event: 'ask_part', organization: first, others, remark })
  }
  return (
    <details>
      <summary>{view.state === 'with_lead' ? fr.askSeveral : fr.ask}</summary>
      <p>{fr.askHelp}</p>
      <fieldset className="ticket-desk__partners">
        <legend>{fr.whom}</legend>
        {reachableFirst(view.organizations).map(({ id, name, isReachable }) => (
          <label key={id} className="ticket-desk__choice">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={!isReachable}
              onChange={(event) => {
                choose(id, event.target.checked)
              }}
            />
            {isReachable ? name : DESK.unreachable(name)}
          </label>
        ))}
      </fieldset>
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
          onClick={() => void ask()}
        >
          {fr.askNow(chosen.length)}
        </button>
      </div>
    </details>
  )
}
