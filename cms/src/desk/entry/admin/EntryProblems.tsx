'use client'
import { useEffect, useRef } from 'react'
import { ENTRY as fr } from '../labels.fr.ts'
import type { EntryIssue } from './issues.ts'

/** All that is wrong, at the head of the form, each with a link to its field. */
export const EntryProblems = ({ issues }: { issues: readonly EntryIssue[] }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [issues])
  return (
    <div className="entry__problem" role="alert">
      <h2 tabIndex={-1} ref={heading}>
        {fr.wrongTitle}
      </h2>
      <ul>
        {issues.map(({ field, message }) => (
          <li key={field}>
            <a href={`#entry-${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
