'use client'
import type { ReactNode } from 'react'
import { useIsLive } from './use-is-live.ts'

/** The fields of a form, which take words and presses once the browser has taken the page over. */
export const LiveFields = ({ children }: { children: ReactNode }) => (
  <fieldset className="own-live" disabled={!useIsLive()}>
    {children}
  </fieldset>
)
