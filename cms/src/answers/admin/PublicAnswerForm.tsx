'use client'
import { LiveFields } from '../../http/browser/index.ts'
import { useState } from 'react'
import { PERSONAL_LABELS, PUBLIC_ANSWER as fr } from '../labels.fr.ts'
import type { Mark } from '../marks.ts'
import { ask } from './ask.ts'

type Texts = { question: string; answer: string }
type View = {
  ticket: string
  texts: Texts
  marks: Mark[]
  guides: { id: string; title: string }[]
  guide: string
}

/** Both texts, what may be personal in them, and the guide they go to. */
export const PublicAnswerForm = ({ view }: { view: View }) => {
  const [texts, setTexts] = useState(view.texts)
  const [kept, setKept] = useState<string[]>([])
  const [marks, setMarks] = useState(view.marks)
  const [guide, setGuide] = useState(view.guide)
  const [problem, setProblem] = useState<string | null>(null)
  const [made, setMade] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const base = `/api/published-answers/from/${view.ticket}`

  const look = async (now: Texts, nobody: string[]) => {
    const answer = await ask(`${base}/marks`, { ...now, kept: nobody })
    if (answer.isWell) setMarks((answer.body as { marks: Mark[] }).marks)
    else setProblem(answer.message)
  }
  const remove = (mark: Mark) => {
    const text = texts[mark.part]
    const now = {
      ...texts,
      [mark.part]: `${text.slice(0, mark.from)}${fr.removed}${text.slice(mark.to)}`,
    }
    setTexts(now)
    void look(now, kept)
  }
  const keep = (mark: Mark) => {
    const now = [...kept, mark.words]
    setKept(now)
    void look(texts, now)
  }
  const publish = async () => {
    setBusy(true)
    setProblem(null)
    const answer = await ask(base, { ...texts, kept, guide })
    if (answer.isWell) setMade((answer.body as { id: string }).id)
    else {
      setProblem(answer.message)
      await look(texts, kept)
    }
    setBusy(false)
  }

  if (made !== null)
    return (
      <p role="status" className="public-answer__well">
        {fr.published} <a href={`/admin/collections/published-answers/${made}`}>{fr.see}</a>
      </p>
    )
  return (
    <div className="public-answer__form">
      <LiveFields>
        {(['question', 'answer'] as const).map((part) => (
          <div key={part}>
            <label htmlFor={`public-${part}`}>{fr[part]}</label>
            <textarea
              id={`public-${part}`}
              lang="fr"
              rows={part === 'question' ? 5 : 12}
              value={texts[part]}
              onChange={(event) => {
                setTexts({ ...texts, [part]: event.target.value })
              }}
              onBlur={() => void look(texts, kept)}
            />
          </div>
        ))}
        <section>
          <h2>{fr.marks}</h2>
          <p role="status">{fr.marksLeft(marks.length)}</p>
          <ul className="public-answer__marks">
            {marks.map((mark) => (
              <li key={`${mark.part} ${mark.from} ${mark.words}`}>
                <span>
                  <q>{mark.words}</q> ({PERSONAL_LABELS[mark.kind]},{' '}
                  {mark.part === 'question' ? fr.inQuestion : fr.inAnswer})
                </span>
                <span className="public-answer__choices">
                  <button
                    type="button"
                    className="own-button own-button--second"
                    onClick={() => {
                      remove(mark)
                    }}
                  >
                    {fr.remove}
                  </button>
                  {mark.kind !== 'masked' && (
                    <button
                      type="button"
                      className="own-button own-button--quiet"
                      onClick={() => {
                        keep(mark)
                      }}
                    >
                      {fr.keep}
                    </button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <label htmlFor="public-guide">{fr.guide}</label>
        <select
          id="public-guide"
          value={guide}
          onChange={(event) => {
            setGuide(event.target.value)
          }}
        >
          <option value="">{fr.choose}</option>
          {view.guides.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        {problem !== null && (
          <p className="public-answer__problem" role="alert">
            {problem}
          </p>
        )}
        <div className="public-answer__actions">
          <button
            type="button"
            className="own-button"
            disabled={isBusy}
            onClick={() => void publish()}
          >
            {fr.publish}
          </button>
          <button
            type="button"
            className="own-button own-button--second"
            disabled={isBusy}
            onClick={() => void look(texts, kept)}
          >
            {fr.check}
          </button>
        </div>
        <p className="public-answer__help">{fr.nothingKept}</p>
      </LiveFields>
    </div>
  )
}
