'use client'
import { useEffect, useRef, useState } from 'react'
import { saveFile } from '../../save-file.ts'
import { SET_UP as fr } from '../labels.fr.ts'
import './second-factor.css'

/** The ten codes, shown this once, to print or to keep as a file. */
export const RecoveryCodes = ({ codes, onDone }: { codes: string[]; onDone: () => void }) => {
  const [isKept, setKept] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const save = () => {
    saveFile({ content: `${[fr.fileTitle, '', ...codes].join('\n')}\n`, name: fr.fileName })
  }
  return (
    <section className="second-factor__codes">
      <h1 ref={heading} tabIndex={-1}>
        {fr.codesTitle}
      </h1>
      <p>{fr.codesText}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="second-factor__buttons">
        <button
          type="button"
          className="own-button own-button--second"
          onClick={() => {
            window.print()
          }}
        >
          {fr.print}
        </button>
        <button type="button" className="own-button own-button--second" onClick={save}>
          {fr.save}
        </button>
      </p>
      <label className="second-factor__kept">
        <input
          type="checkbox"
          checked={isKept}
          onChange={(event) => {
            setKept(event.target.checked)
          }}
        />
        {fr.kept}
      </label>
      <button type="button" className="own-button" disabled={!isKept} onClick={onDone}>
        {fr.goOn}
      </button>
    </section>
  )
}
