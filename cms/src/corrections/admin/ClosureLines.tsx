'use client'

import { FORM as fr, PART } from '../labels.fr.ts'
import type { ClosureLine } from '../parts.ts'
import { Said } from './Said.tsx'

type Props = {
  id: string
  lines: readonly ClosureLine[]
  problem: string | null
  onChange: (lines: ClosureLine[]) => void
}

const EMPTY: ClosureLine = { from: '', to: '', reason: '' }

const FIELDS = [
  { name: 'from', type: 'date', label: fr.closedFrom },
  { name: 'to', type: 'date', label: fr.closedTo },
  { name: 'reason', type: 'text', label: fr.closedWhy },
] as const

/** When a place is closed for once. */
export const ClosureLines = ({ id, lines, problem, onChange }: Props) => (
  <fieldset id={id} tabIndex={-1} className="correction__lines">
    <legend>{PART.closures}</legend>
    {lines.map((line, index) => (
      <div
        key={index}
        role="group"
        aria-label={fr.closureLine(index + 1)}
        className="correction__line"
      >
        {FIELDS.map(({ name, type, label }) => (
          <label key={name} className="correction__stacked">
            {label}{' '}
            <input
              type={type}
              value={line[name]}
              autoComplete="off"
              onChange={({ target }) =>
                onChange(lines.with(index, { ...line, [name]: target.value }))
              }
            />
          </label>
        ))}
        <button
          type="button"
          className="own-button own-button--second"
          aria-label={`${fr.remove}\u00A0: ${fr.closureLine(index + 1)}`}
          onClick={() => onChange(lines.toSpliced(index, 1))}
        >
          {fr.remove}
        </button>
      </div>
    ))}
    <Said id={id} problem={problem} />
    <button
      type="button"
      className="own-button own-button--second"
      onClick={() => onChange([...lines, EMPTY])}
    >
      {fr.addClosure}
    </button>
  </fieldset>
)
