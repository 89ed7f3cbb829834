'use client'
import { QUEUE as fr } from '../labels.fr.ts'
import { askedIn, isNarrowed, type Asked } from './asked.ts'
import type { Choice } from './choices.ts'

/** Conditions of the list: an ordinary form, whose address works by itself. */
export const Filters = ({
  asked,
  choices,
  go,
}: {
  asked: Asked
  choices: Choice[]
  go: (asked: Asked) => void
}) => (
  <details className="queue__filters" open={isNarrowed(asked)}>
    <summary>{fr.filters}</summary>
    <form
      method="get"
      onSubmit={(event) => {
        event.preventDefault()
        go(askedIn(event.currentTarget))
      }}
    >
      <input type="hidden" name="vue" value={asked['vue'] ?? ''} />
      {choices.map(({ name, label, any, options }) => (
        <label key={name}>
          {label}
          <select name={name} defaultValue={asked[name] ?? ''}>
            <option value="">{any}</option>
            {options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
      {(['du', 'au'] as const).map((name) => (
        <label key={name}>
          {fr.filter[name]}
          <input type="date" name={name} defaultValue={asked[name] ?? ''} />
        </label>
      ))}
      <label className="queue__check">
        <input
          type="checkbox"
          name="retard"
          value="oui"
          defaultChecked={asked['retard'] === 'oui'}
        />
        {fr.filter.retard}
      </label>
      <button type="submit" className="own-button own-button--second">
        {fr.apply}
      </button>
    </form>
  </details>
)
