'use client'
import { useState } from 'react'
import { ROUTING as fr } from './labels.fr.ts'
import { deleteRule, saveRule } from './save-rule.ts'
import type { RuleRow } from './view.ts'

/** Saves a rule that was changed, or deletes it once asked twice. */
export const RuleActions = ({
  row,
  isChanged,
  onSaved,
  onDropped,
}: {
  row: RuleRow
  isChanged: boolean
  onSaved: (id: string) => void
  onDropped: () => void
}) => {
  const [isBusy, setBusy] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const save = async () => {
    setBusy(true)
    const answer = await saveRule(row)
    setBusy(false)
    setProblem('problem' in answer ? answer.problem : null)
    if ('id' in answer) onSaved(answer.id)
  }
  const remove = async () => {
    setBusy(true)
    const wrong = row.id === '' ? null : await deleteRule(row.id)
    setBusy(false)
    setProblem(wrong)
    if (wrong === null) onDropped()
  }

  return (
    <div className="routing__actions">
      {isChanged && <span className="routing__unsaved">{fr.unsaved}</span>}
      {isChanged && (
        <button type="button" className="own-button" disabled={isBusy} onClick={() => void save()}>
          {fr.save}
        </button>
      )}
      {isAsking ? (
        <>
          <button
            type="button"
            className="own-button own-button--second"
            onClick={() => {
              setAsking(false)
            }}
          >
            {fr.keep}
          </button>
          <button
            type="button"
            className="own-button own-button--second"
            disabled={isBusy}
            onClick={() => void remove()}
          >
            {fr.removeNow}
          </button>
        </>
      ) : (
        <button
          type="button"
          className="own-button own-button--second"
          onClick={() => {
            setAsking(true)
          }}
        >
          {fr.remove}
        </button>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  )
}
