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

const DARK_ONLY = '@media (prefers-color-scheme:dark)'
const MEDIA = { light: '@media not all', dark: '@media all' } as const

/** The letter as a light or a dark reader shows it, whatever this device is. */
const lookOf = (html: string, look: keyof typeof MEDIA): string =>
  html.replaceAll(DARK_ONLY, MEDIA[look])

/** The letter as it would arrive with these words: in a light reader, a dark one, and as text. */
export const LetterPreview = ({ letter, words }: { letter: string; words: Template }) => {
  const [shown, setShown] = useState<Shown | null>(null)
  const [isOld, setOld] = useState(false)
  const [look, setLook] = useState<Look>('light')

  useEffect(() => {
    let isLeft = false
    const timer = setTimeout(() => {
      void post(`${letter}/preview`, words).then((answer) => {
        if (isLeft) return
        if (answer.isWell) setShown(answer.body as Shown)
        setOld(!answer.isWell)
      })
    }, PAUSE_MS)
    return () => {
      isLeft = true
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
      <p role="status">{isOld ? fr.previewOld : ''}</p>
      {shown !== null && (
        <>
          <p className="letters__subject">
            {fr.subjectLine} <strong>{shown.subject}</strong>
          </p>
          {look === 'text' ? (
            <pre>{shown.text}</pre>
          ) : (
            <iframe key={look} title={fr.frame} sandbox="" srcDoc={lookOf(shown.html, look)} />
          )}
        </>
      )}
    </section>
  )
}
