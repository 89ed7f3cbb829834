'use client'

import { Fragment } from 'react'
import { FIELD_LABELS, FORM as fr, PART, WHEELCHAIR } from '../labels.fr.ts'
import { FIELDS, isAddable, isNew, type FieldSpec, type Part, type Problem } from '../parts.ts'
import { ClosureLines } from './ClosureLines.tsx'
import { HoursLines } from './HoursLines.tsx'
import { Said } from './Said.tsx'

type Props = {
  part: Part
  /** What the paths of its problems begin with. */
  path: string
  problems: readonly Problem[]
  /** Numbers that the page gives beside its own. */
  helplines: readonly string[]
  onChange: (part: Part, field: string) => void
  /** Of a place or service that is added. */
  onRemove?: () => void
}

/** One piece of the page: the organization, a place or a service. */
export const PartFields = ({ part, path, problems, helplines, onChange, onRemove }: Props) => {
  const added = isNew(part) && isAddable(part.kind) ? part.kind : null
  const title = added === null ? `${PART.kinds[part.kind]}\u00A0: ${part.name}` : fr.added[added]
  const problemOf = (name: string) =>
    problems.find((problem) => problem.path === `${path}.${name}`)?.message ?? null
  const idOf = (name: string) => `correction-${path}.${name}`
  return (
    <fieldset className="correction__part">
      <legend>{title}</legend>
      {FIELDS[part.kind].map((field) => (
        <Fragment key={field.name}>
          <OneField
            id={idOf(field.name)}
            label={FIELD_LABELS[part.kind][field.name] ?? field.name}
            field={field}
            value={part.values[field.name] ?? ''}
            problem={problemOf(field.name)}
            onChange={(value) =>
              onChange({ ...part, values: { ...part.values, [field.name]: value } }, field.name)
            }
          />
          {part.kind === 'organizations' && field.name === 'phone' && helplines.length > 0 && (
            <p className="correction__help correction__helplines">{fr.helplines(helplines)}</p>
          )}
          {part.kind === 'locations' && field.name === 'phone' && (
            <HoursLines
              id={idOf('week')}
              lines={part.week}
              problem={problemOf('week')}
              onChange={(week) => onChange({ ...part, week }, 'week')}
            />
          )}
          {part.kind === 'locations' && field.name === 'hours' && (
            <ClosureLines
              id={idOf('closures')}
              lines={part.closures}
              problem={problemOf('closures')}
              onChange={(closures) => onChange({ ...part, closures }, 'closures')}
            />
          )}
        </Fragment>
      ))}
      {onRemove !== undefined && added !== null && (
        <button type="button" className="own-button own-button--second" onClick={onRemove}>
          {fr.removeAdded[added]}
        </button>
      )}
    </fieldset>
  )
}

type FieldProps = {
  id: string
  label: string
  field: FieldSpec
  value: string
  problem: string | null
  onChange: (value: string) => void
}

const TYPES: Partial<Record<FieldSpec['kind'], string>> = {
  phone: 'tel',
  email: 'email',
  website: 'url',
}

const OneField = ({ id, label, field, value, problem, onChange }: FieldProps) => {
  const common = {
    id,
    value,
    autoComplete: 'off',
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : `${id}-said`,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  }
  return (
    <div className="correction__field">
      <label htmlFor={id}>{label}</label>
      {field.kind === 'wheelchair' ? (
        <select {...common}>
          {Object.entries(WHEELCHAIR).map(([choice, words]) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </select>
      ) : field.kind === 'long' || field.kind === 'lines' ? (
        <textarea {...common} lang="fr" rows={field.kind === 'lines' ? 2 : 3} />
      ) : (
        <input {...common} type={TYPES[field.kind] ?? 'text'} />
      )}
      <Said id={id} problem={problem} />
    </div>
  )
}
