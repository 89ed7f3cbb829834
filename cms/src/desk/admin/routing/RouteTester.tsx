'use client'
import { RUBRIC_SLUGS, TERRITORIES } from '@infos-droits/shared'
import { useState, type SyntheticEvent } from 'react'
import { askServer } from '../../../http/browser/index.ts'
import { TICKET_FIELDS } from '../../fields.fr.ts'
import { TERRITORY_LABELS } from '../../labels.fr.ts'
import type { Explanation } from '../../routing/explain.ts'
import { ROUTING as fr } from './labels.fr.ts'
import type { ThemeChoice } from './view.ts'

/** « Où irait cette question, et pourquoi ? »: asked of the code that routes those that come. */
export const RouteTester = ({
  themes,
  today,
}: {
  themes: readonly ThemeChoice[]
  today: string
}) => {
  const [asked, setAsked] = useState<Record<string, string>>({
    rubric: 'logement',
    theme: '',
    territory: 'here',
    commune: '',
    day: today,
  })
  const [answer, setAnswer] = useState<Explanation | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const change = (name: string) => (event: { target: { value: string } }) => {
    const { value } = event.target
    setAnswer(null)
    setAsked({ ...asked, ...(name === 'rubric' ? { theme: '' } : {}), [name]: value })
  }
  const ask = async (event: SyntheticEvent) => {
    event.preventDefault()
    setProblem(null)
    const found = await askServer<Explanation | null>('/api/routes/try', asked)
    if (found.isDone && found.body !== null) setAnswer(found.body)
    else setProblem((found.isDone ? null : found.message) ?? fr.problem)
  }

  return (
    <section aria-labelledby="routing-try" className="routing__try">
      <h2 id="routing-try">{fr.tryTitle}</h2>
      <form onSubmit={(event) => void ask(event)}>
        <label>
          {fr.rubric}
          <select value={asked['rubric']} onChange={change('rubric')}>
            {[...RUBRIC_SLUGS, 'unknown' as const].map((rubric) => (
              <option key={rubric} value={rubric}>
                {TICKET_FIELDS.rubrics[rubric]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {fr.theme}
          <select value={asked['theme']} onChange={change('theme')}>
            <option value="">{fr.anyTheme}</option>
            {themes
              .filter(({ rubric }) => rubric === asked['rubric'])
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </select>
        </label>
        <label>
          {fr.territory}
          <select value={asked['territory']} onChange={change('territory')}>
            {TERRITORIES.map((territory) => (
              <option key={territory} value={territory}>
                {TERRITORY_LABELS[territory]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {fr.commune}
          <input value={asked['commune']} onChange={change('commune')} autoComplete="off" />
        </label>
        <label>
          {fr.day}
          <input type="date" value={asked['day']} onChange={change('day')} required />
        </label>
        <button type="submit" className="own-button own-button--second">
          {fr.ask}
        </button>
      </form>
      {problem !== null && <p role="alert">{problem}</p>}
      <div role="status">{answer !== null && <Answer answer={answer} />}</div>
    </section>
  )
}

const Answer = ({ answer: { result, reasons, others } }: { answer: Explanation }) => (
  <>
    <p>
      <strong>{result}</strong> {reasons.join(' ')}
    </p>
    {others.length > 0 && (
      <>
        <p>{`${fr.others}\u00A0:`}</p>
        <ul>
          {others.map((other) => (
            <li key={other}>{other}</li>
          ))}
        </ul>
      </>
    )}
  </>
)
