'use client'

import { useEffect, type ReactNode } from 'react'
import { isHeadMoment, mend, momentInParis } from '../mend.ts'
import './legible.css'

/**
 * Payload has no option for these names and leaves no door to its buttons: they are given in the
 * page, now and whenever something is added to it.
 */
export const Names = ({ children }: { children: ReactNode }) => {
  useEffect(() => {
    mend(document.body)
    const observer = new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        if (addedNodes.length > 0 && target instanceof Element) mend(target)
        else if (isHeadMoment(target) && target.parentElement) momentInParis(target.parentElement)
    })
    observer.observe(document.body, { childList: true, characterData: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return children
}
