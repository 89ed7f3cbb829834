'use client'
import type { EntryIssue } from './issues.ts'

type Issues = { issues: readonly EntryIssue[] }

const issueOf = (issues: Issues['issues'], name: string) =>
  issues.find(({ field }) => field === name)

/** What is wrong with a field, before it. */
export const Wrong = ({ issues, name }: Issues & { name: string }) => {
  const issue = issueOf(issues, name)
  return issue === undefined ? null : (
    <p id={`entry-${name}-wrong`} className="entry__wrong">
      {issue.message}
    </p>
  )
}

/** Ties a field to what is wrong with it, and to its help. */
export const wrongProps = (issues: Issues['issues'], name: string, help?: string) => {
  const isWrong = issueOf(issues, name) !== undefined
  const told = [...(help === undefined ? [] : [help]), ...(isWrong ? [`entry-${name}-wrong`] : [])]
  return {
    'aria-invalid': isWrong || undefined,
    'aria-describedby': told.length === 0 ? undefined : told.join(' '),
  }
}

export const Field = ({
  issues,
  name,
  label,
  type = 'text',
}: Issues & { name: string; label: string; type?: string }) => (
  <div>
    <label htmlFor={`entry-${name}`}>{label}</label>
    <Wrong issues={issues} name={name} />
    <input
      id={`entry-${name}`}
      name={name}
      type={type}
      autoComplete="off"
      {...wrongProps(issues, name)}
    />
  </div>
)

export const Radios = <Value extends string>({
  issues,
  legend,
  name,
  values,
  labels,
  checked,
  onChange,
}: Issues & {
  legend: string
  name: string
  values: readonly Value[]
  labels: Record<Value, string>
  checked?: Value
  onChange?: (value: Value) => void
}) => (
  <fieldset>
    <legend>{legend}</legend>
    <Wrong issues={issues} name={name} />
    {values.map((value, index) => (
      <label key={value}>
        <input
          // The first one is where the list of problems leads.
          id={index === 0 ? `entry-${name}` : undefined}
          type="radio"
          name={name}
          value={value}
          {...(checked === undefined ? {} : { checked: checked === value })}
          onChange={() => onChange?.(value)}
          {...wrongProps(issues, name)}
        />
        {labels[value]}
      </label>
    ))}
  </fieldset>
)
