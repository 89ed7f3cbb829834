'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { PRACTICE as fr } from '../labels.fr.ts'
import { PracticePart, type Outcome } from './PracticePart.tsx'

/** What comes of a text that is sent: the proposal as it is, another one, or none. */
const outcomeOf = (answer: string): Outcome => {
  if (answer.trim() === '') return 'validateEmpty'
  return answer === fr.answerText ? 'validate' : 'validateOwn'
}

/** Reads a proposal, then sends it, writes another one, sends it back or gives it to somebody else. */
export const PracticeLead = () => {
  const [answer, setAnswer] = useState<string>(fr.answerText)
  const [reason, setReason] = useState('')
  const [partner, setPartner] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [answerId, helpId, reasonId, partnerId] = [useId(), useId(), useId(), useId()]
  return (
    <PracticePart title={fr.asLead} outcome={outcome}>
      <h3>{fr.proposal}</h3>
      <blockquote>{fr.answerText}</blockquote>
      <label htmlFor={answerId}>{fr.leadAnswer}</label>
      <p className="practice__help" id={helpId}>
        {fr.leadAnswerHelp}
      </p>
      <textarea
        id={answerId}
        rows={6}
        autoComplete="off"
        aria-describedby={helpId}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <div className="practice__buttons">
        <Button margin={false} onClick={() => setOutcome(outcomeOf(answer))}>
          {fr.buttons.validate}
        </Button>
      </div>
      <label htmlFor={reasonId}>{fr.returnReason}</label>
      <input
        id={reasonId}
        type="text"
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="practice__buttons">
        <Button
          margin={false}
          buttonStyle="secondary"
          onClick={() => setOutcome(reason.trim() === '' ? 'returnEmpty' : 'returnToPartner')}
        >
          {fr.buttons.returnToPartner}
        </Button>
      </div>
      <label htmlFor={partnerId}>{fr.route}</label>
      <select id={partnerId} value={partner} onChange={(event) => setPartner(event.target.value)}>
        <option value="">{fr.routeChoose}</option>
        {fr.partners.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <div className="practice__buttons">
        <Button
          margin={false}
          buttonStyle="secondary"
          onClick={() => setOutcome(partner === '' ? 'routeEmpty' : 'route')}
        >
          {fr.buttons.route}
        </Button>
      </div>
    </PracticePart>
  )
}
