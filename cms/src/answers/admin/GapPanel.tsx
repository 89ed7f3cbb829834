'use client'
import { useState } from 'react'
import { GAP_PANEL as fr } from '../gaps/labels.fr.ts'
import { ask } from './ask.ts'

/** Of which subject that no page covers a question is. */
export const GapPanel = ({
  ticket,
  gaps,
  marked,
}: {
  ticket: string
  gaps: { id: string; title: string }[]
  marked: string
}) => {
  const [gap, setGap] = useState(marked)
  const [title, setTitle] = useState('')
  const [said, setSaid] = useState('')
  const save = async () => {
    const body = { gap: gap === '' ? null : gap, title }
    const answer = await ask(`/api/contentGaps/mark/${ticket}`, body)
    setSaid(answer.isWell ? fr.saved : answer.message)
  }
  return (
    <details open={marked !== ''}>
      <summary>{fr.title}</summary>
      <p>{fr.help}</p>
      <label htmlFor="gap-subject">{fr.label}</label>
      <select
        id="gap-subject"
        value={gap}
        onChange={(event) => {
          setGap(event.target.value)
        }}
      >
        <option value="">{fr.choose}</option>
        {gaps.map((each) => (
          <option key={each.id} value={each.id}>
            {each.title}
          </option>
        ))}
      </select>
      <label htmlFor="gap-title">{fr.fresh}</label>
      <input
        id="gap-title"
        type="text"
        lang="fr"
        maxLength={100}
        autoComplete="off"
        value={title}
        onChange={(event) => {
          setTitle(event.target.value)
        }}
      />
      <p className="after-answer__actions">
        <button type="button" className="own-button own-button--second" onClick={() => void save()}>
          {fr.save}
        </button>{' '}
        <a href="/admin/contenus-a-creer">{fr.list}</a>
      </p>
      <p role="status">{said}</p>
    </details>
  )
}
