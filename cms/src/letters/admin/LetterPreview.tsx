'use client'
import { useEffect, useState } from 'react'
import { LETTERS_PAGE as fr } from '../labels.fr.ts'
import type { Template } from '../template.ts'
import { post } from './post.ts'

type Shown = { subject: string; text: string; html: string }
type Look = keyof typeof fr.views

const LOOKS = Object.keys(fr.views) as Look[]
/** After the last key. */
const PAUSE_MS = 400

/** A frame takes the scheme of the element it stands in, whatever the device has. */
const PAPER = { light: 'light', dark: 'dark' } as const

/** The letter as it would arrive with these words: in a light reader, a dark one, and as text. */
export const LetterPreview = ({ letter, words }: { letter: string; words: Template }) => {
  const [shown, setShown] = useState<Shown | null>(null)
  const [problems, setProblems] = useState<string[]>([])
  const [look, setLook] = useState<Look>('light')

  useEffect(() => {
    let isOld = false
    const timer = setTimeout(() => {
      void post(`${letter}/preview`, words).then((answer) => {
        if (isOld) return
        if (answer.isWell) setShown(answer.body as Shown)
        setProblems(answer.isWell ? [] : answer.lines)
      })
    }, PAUSE_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [letter, words])

  return (
    <section className="letters__preview">
      <h2>{fr.preview}</h2>
      <p className="letters__help">{fr.previewHelp}</p>
      <fieldset className="letters__looks">
        <legend>{fr.viewsLabel}</legend>
        {LOOKS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="letter-look"
              checked={look === each}
              onChange={() => {
                setLook(each)
              }}
            />
            {fr.views[each]}
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {problems.map((line) => (
          <p key={line} className="letters__said letters__said--problem">
            {line}
          </p>
        ))}
      </div>
      {shown !== null && (
        <>
          <p className="letters__subject">
            {fr.subjectLine} <strong>{shown.subject}</strong>
          </p>
          {look === 'text' ? (
            <pre>{shown.text}</pre>
          ) : (
            <iframe
              key={look}
              title={fr.frame}
              sandbox=""
              srcDoc={shown.html}
              style={{ colorScheme: PAPER[look] }}
            />
          )}
        </>
      )}
    </section>
  )
}
