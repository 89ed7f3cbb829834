'use client'
import { CHANNELS, RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import { useState } from 'react'
import type { Send } from '../admin/send.ts'
import type { TicketView } from '../admin/view.ts'
import { TICKET_FIELDS } from '../fields.fr.ts'
import { CHANNEL_LABELS, PLACE_LABELS } from '../labels.fr.ts'
import { Second } from '../life/Fields.tsx'
import { FACTS as fr } from './labels.fr.ts'

type Props = { view: TicketView; send: Send; isBusy: boolean }

/** The lead says what nobody was asked: rubric, place, and how to answer safely. */
export const FactsPanel = ({ view, send, isBusy }: Props) => {
  const [typed, setTyped] = useState({ ...view.said, phone: '' })
  const choice = (
    name: 'rubric' | 'territory' | 'channel',
    options: readonly [string, string][],
  ) => (
    <>
      <label htmlFor={`ticket-facts-${name}`}>{fr[name]}</label>
      <select
        id={`ticket-facts-${name}`}
        value={typed[name]}
        onChange={(event) => {
          setTyped({ ...typed, [name]: event.target.value })
        }}
      >
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </>
  )
  return (
    <details>
      <summary>{fr.open}</summary>
      <p className="ticket-desk__small">{fr.help}</p>
      {choice('rubric', labelled([...RUBRIC_SLUGS, 'unknown'], TICKET_FIELDS.rubrics))}
      {choice('territory', labelled([...TERRITORIES, 'unknown'], PLACE_LABELS))}
      {choice('channel', labelled(CHANNELS, CHANNEL_LABELS))}
      {typed.channel === 'phone' && (
        <>
          <label htmlFor="ticket-facts-phone">{fr.phone}</label>
          <input
            id="ticket-facts-phone"
            type="tel"
            autoComplete="off"
            value={typed.phone}
            onChange={(event) => {
              setTyped({ ...typed, phone: event.target.value })
            }}
          />
        </>
      )}
      <Second isBusy={isBusy} onClick={() => void send({ event: 'set_facts', ...typed })}>
        {fr.save}
      </Second>
    </details>
  )
}

const labelled = <Value extends string>(
  values: readonly Value[],
  labels: Record<Value, string>,
): [string, string][] => values.map((value) => [value, labels[value]])
