'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { PRACTICE as fr } from '../labels.fr.ts'
import { PracticeLead } from './PracticeLead.tsx'
import { PracticePart, type Outcome } from './PracticePart.tsx'

type Role = 'lead' | 'partner' | 'reception'

/** The parts of the made-up question for one’s role; a lead tries them all. */
export const Practice = ({ role }: { role: Role }) => {
  const [round, setRound] = useState(0)
  return (
    <div key={round}>
      {role === 'lead' && <PracticeLead />}
      {role !== 'reception' && <AsPartner />}
      {role !== 'partner' && <AsReception />}
      <Button buttonStyle="secondary" onClick={() => setRound(round + 1)}>
        {fr.again}
      </Button>
    </div>
  )
}

const AsPartner = () => {
  const [draft, setDraft] = useState('')
  const [reason, setReason] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [draftId, reasonId] = [useId(), useId()]
  return (
    <PracticePart title={fr.asPartner} outcome={outcome}>
      <label htmlFor={draftId}>{fr.draft}</label>
      <p className="practice__help">{fr.draftHelp}</p>
      <textarea
        id={draftId}
        rows={5}
        autoComplete="off"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <div className="practice__buttons">
        <Button
          margin={false}
          onClick={() => setOutcome(draft.trim() === '' ? 'proposeEmpty' : 'propose')}
        >
          {fr.buttons.propose}
        </Button>
        <Button margin={false} buttonStyle="secondary" onClick={() => setOutcome('save')}>
          {fr.buttons.save}
        </Button>
      </div>
      <label htmlFor={reasonId}>{fr.reason}</label>
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
          onClick={() => setOutcome(reason.trim() === '' ? 'handBackEmpty' : 'handBack')}
        >
          {fr.buttons.handBack}
        </Button>
      </div>
    </PracticePart>
  )
}

const AsReception = () => {
  const [isOpen, setOpen] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const open = () => {
    setOpen(true)
    setOutcome('open')
  }
  return (
    <PracticePart title={fr.asReception} outcome={outcome}>
      {isOpen && (
        <>
          <h3>{fr.answer}</h3>
          <blockquote>{fr.answerText}</blockquote>
          <p>{fr.contact}</p>
        </>
      )}
      <div className="practice__buttons">
        <Button margin={false} onClick={open}>
          {fr.buttons.open}
        </Button>
        <Button
          margin={false}
          buttonStyle="secondary"
          onClick={() => setOutcome(isOpen ? 'given' : 'givenFirst')}
        >
          {fr.buttons.given}
        </Button>
      </div>
    </PracticePart>
  )
}
